package org.finessebridge.app.owndirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.owndirectory.OwnUsers.between;
import static org.finessebridge.app.owndirectory.OwnUsers.entry;

import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords of single users where an answer is lost, or somebody else changes the user at the same time. */
class OwnPasswordsTest {

    private static final String LONG = "of twelve or more";

    private final OwnUsers users = new OwnUsers();

    @BeforeEach
    void somebodyIsThere() throws Exception {
        users.importAll(entry("1001", "secret-1001"), entry("1002", "secret-1002"));
        assertThat(users.ended).isEmpty();
    }

    @Test
    void aLostAnswerLeavesNoSessionToWhoKnowsTheOldOne() {
        users.database.loseNextAnswer();

        assertThatThrownBy(() -> users.passwords.set("administrator", "1001", "another one"))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("DB_RUNTIME_EXCEPTION");
        users.database.store().databaseAnswers();

        assertThat(users.user("1001").credential().matches("another one")).isTrue();
        assertThat(users.ended).containsExactly("1001");
    }

    @Test
    void whoeverAsksAgainEndsThemToo() {
        users.passwords.set("administrator", "1001", "another one");
        users.ended.clear();
        int audited = users.database.count("configuration_audit");

        users.passwords.set("administrator", "1001", "another one");

        assertThat(users.ended).containsExactly("1001");
        assertThat(users.database.count("configuration_audit")).isEqualTo(audited);
    }

    @Test
    void whoBecomesAnAdministratorMeanwhileGetsNoShortOne() {
        assertThatThrownBy(() -> between(
                        () -> users.put(entry("1001", LONG, "Administrator")),
                        () -> users.passwords.set("administrator", "1001", "short")))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("12 characters at least");

        assertThat(users.user("1001").credential().matches(LONG)).isTrue();
    }

    @Test
    void aNameThatTheUserHasGotMeanwhileIsNoPassword() {
        assertThatThrownBy(() -> between(
                        () -> users.put(new UserEntry(null, "1001", "jane.doe", null, null, null, "1", null, null)),
                        () -> users.passwords.set("administrator", "1001", "jane.doe")))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("is the loginName");

        assertThat(users.user("1001").credential().matches("secret-1001")).isTrue();
    }

    /** That of an administrator who is a user is a row of the audit, as all that administrators change. */
    @Test
    void anAdministratorsOwnOneIsAudited() {
        users.put(entry("1001", LONG, "Administrator"));
        int audited = users.database.count("configuration_audit");

        users.passwords.set("1001", "1001", "another long one");
        assertThat(users.database.count("configuration_audit")).isEqualTo(audited + 1);
        assertThat(users.database.auditLog().getLast())
                .contains("/finesse/api/User/1001/Password")
                .doesNotContain("by-user");

        users.passwords.changeOwn("1002", "secret-1002", "of the user");
        assertThat(users.database.count("configuration_audit")).isEqualTo(audited + 1);
        assertThat(users.database.auditLog().getLast()).contains("by-user=\"1002\"");
    }
}
