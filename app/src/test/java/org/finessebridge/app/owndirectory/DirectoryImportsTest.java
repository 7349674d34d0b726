package org.finessebridge.app.owndirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.owndirectory.OwnUsers.between;
import static org.finessebridge.app.owndirectory.OwnUsers.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an import when others change the directory while its passwords are hashed, or its answer is lost. */
class DirectoryImportsTest {

    private static final String LONG = "of twelve or more";

    private final OwnUsers users = new OwnUsers();

    @BeforeEach
    void somebodyIsThere() throws Exception {
        users.importAll(entry("1001", "secret-1001"), entry("1002", "secret-1002"));
    }

    @Test
    void bringsNobodyBackWhoWasRemovedMeanwhile() {
        assertThatThrownBy(() -> between(
                        () -> users.remove("1001"),
                        () -> importAll(
                                entry("1001", "of the file"), entry("1002", null), entry("1003", "of the file"))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("The user has been removed")
                .extracting(refused -> ((FinesseApiException) refused).errorData())
                .isEqualTo("User 1001");

        assertThat(users.directory.own().users()).as("nothing is done").containsExactly(users.user("1002"));
    }

    @Test
    void isMadeWhereItHasNobodyWhoWasRemovedMeanwhile() {
        between(() -> users.remove("1001"), () -> importAll(entry("1002", "of the file")));

        assertThat(users.directory.own().users()).containsExactly(users.user("1002"));
        assertThat(users.user("1002").credential().matches("of the file")).isTrue();
    }

    @Test
    void leavesPasswordsThatWereSetMeanwhile() {
        between(
                () -> {
                    users.passwords.set("administrator", "1001", "of the reset");
                    users.put(entry("1003", "of the newcomer"));
                },
                () -> assertThat(importAll(
                                entry("1001", "secret-1001"),
                                entry("1002", "of the file"),
                                entry("1003", "of the file")))
                        .returns(true, DirectoryDiff::applied)
                        .returns(1, DirectoryDiff::passwords));

        assertThat(users.user("1001").credential().matches("of the reset")).isTrue();
        assertThat(users.user("1002").credential().matches("of the file")).isTrue();
        assertThat(users.user("1003").credential().matches("of the newcomer")).isTrue();
        assertThat(users.ended).containsExactly("1001", "1002");
    }

    /** The file's password is long enough, but it is not the one that stays. */
    @Test
    void givesTheRoleToNobodyWithAPasswordOfAnyLength() {
        assertThatThrownBy(() -> between(
                        () -> users.passwords.set("administrator", "1001", "short"),
                        () -> importAll(entry("1001", LONG, "Administrator"), entry("1002", null))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("gets a password with the role");

        assertThat(users.user("1001").roles()).hasSize(1);
    }

    /** A request for one user takes no minutes: what it says comes last. */
    @Test
    void oneUserGetsWhatTheRequestSays() {
        between(
                () -> users.passwords.set("administrator", "1001", "of the reset"),
                () -> users.put(entry("1001", "of the request")));

        assertThat(users.user("1001").credential().matches("of the request")).isTrue();
    }

    @Test
    void aLostAnswerLeavesNoSessionToWhoKnowsAnOldOne() throws Exception {
        users.database.loseNextAnswer();
        assertThatThrownBy(() -> importAll(entry("1001", "of the file"), entry("1002", "secret-1002")))
                .isInstanceOf(FinesseApiException.class);

        importAll(entry("1001", "of the file"), entry("1002", "secret-1002"));

        assertThat(users.ended).containsExactly("1001");
    }

    @Test
    void takesNobodyOverWhoIsThereMeanwhile() {
        CtiAgent agent = new CtiAgent("1003", null, "Ada", "Agent", true, null, null);

        assertThatThrownBy(() -> between(
                        () -> users.put(entry("1003", "of the newcomer")), () -> takeOver(new TakenOver(agent, "1"))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("has the agent already");

        assertThat(users.user("1003").firstName()).isEmpty();
        assertThat(users.user("1003").roles()).hasSize(1);
    }

    private void takeOver(TakenOver one) {
        users.imports.change(
                OwnUsers.IMPORTER, DirectoryController.URI, present -> TakenOver.into(present, List.of(one)));
    }

    private DirectoryDiff importAll(UserEntry... all) {
        try {
            return users.importAll(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
