package org.finessebridge.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.FakeTicker;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final String FROM = "192.0.2.1";

    private final FakeTicker time = new FakeTicker();
    private final List<String> lines = new ArrayList<>();
    private final AuditLog audit = new AuditLog(lines::add, time);

    @Test
    void theFirstRequestForAWhileIsTheSignIn() {
        for (int i = 0; i < 100; i++) {
            audit.signedIn("user", "2001", Door.REST, FROM);
            time.advance(Duration.ofMinutes(50));
        }
        assertThat(lines).containsExactly("sign-in user=\"2001\" at=REST from=192.0.2.1");

        audit.signedIn("user", "2001", Door.REST, "192.0.2.2");
        audit.signedIn("user", "2002", Door.REST, FROM);
        time.advance(Duration.ofHours(1));
        audit.signedIn("user", "2002", Door.REST, FROM);
        assertThat(lines).hasSize(4);
    }

    @Test
    void aLoginTellsTheDevice() {
        audit.login("2001", "40\"01");

        assertThat(lines).containsExactly("login user=\"2001\" extension=\"40\\\"01\"");
    }

    @Test
    void eachSignInOverXmppIsTold() {
        audit.signedIn("user", "2001", Door.XMPP, FROM);
        audit.signedIn("user", "2001", Door.XMPP, FROM);

        assertThat(lines).hasSize(2).containsOnly("sign-in user=\"2001\" at=XMPP from=192.0.2.1");
    }

    /** One account that connects without end leaves room for the sign-ins of others. */
    @Test
    void ofOneUserAtOneAddressSoManySignInsAMinuteAreTold() {
        for (int i = 0; i < 10_000; i++) {
            audit.signedIn("user", "2001", Door.XMPP, FROM);
        }
        audit.signedIn("user", "2002", Door.XMPP, FROM);
        assertThat(lines).hasSize(121).last().asString().contains("2002");

        time.advance(Duration.ofMinutes(1));
        audit.signedIn("user", "2001", Door.XMPP, FROM);

        assertThat(lines).hasSize(123);
        assertThat(lines.get(121)).startsWith("9880 lines like the next were left out");
    }

    @Test
    void aNameIsNothingButAName() {
        audit.refused("x\" by=\"administrator\\", Door.REST, FROM, "password");
        audit.refused("y".repeat(10_000), Door.XMPP, FROM, "locked");

        assertThat(lines.get(0))
                .isEqualTo("refused name=\"x\\\" by=\\\"administrator\\\\\" at=REST from=192.0.2.1 because=password");
        assertThat(lines.get(1)).hasSizeLessThan(200);
    }

    @Test
    void aFloodWritesSoManyLinesAMinuteAndSaysHowManyAreMissing() {
        for (int i = 0; i < 100_000; i++) {
            audit.refused("n" + i, Door.REST, FROM, "password");
        }
        assertThat(lines).hasSize(120);

        audit.locked("user", "2001", FROM);
        audit.changed("administrator", "/finesse/api/ReasonCode/1", "created");
        assertThat(lines).hasSize(122);
        time.advance(Duration.ofMinutes(1));
        audit.refused("last", Door.REST, FROM, "password");
        assertThat(lines).hasSize(124);
        assertThat(lines.get(122)).startsWith("99880 lines like the next were left out");
    }

    @Test
    void whoIsRememberedIsBounded() {
        RecentSignIns recent = new RecentSignIns(time);
        for (int i = 0; i < RecentSignIns.MOST + 10; i++) {
            assertThat(recent.isFirst("user", "from " + i)).isTrue();
        }
        assertThat(recent.size()).isLessThanOrEqualTo(RecentSignIns.MOST);
    }

    @Test
    void whatUsersChangeIsBoundedByTheMinuteAndWhatAdministratorsChangeIsNot() {
        for (int i = 0; i < 10_000; i++) {
            audit.changedByUser("3001", "/finesse/api/TeamMessage/" + i, "created");
        }
        assertThat(lines).hasSize(600).contains("created \"/finesse/api/TeamMessage/0\" by-user=\"3001\"");

        audit.changed("administrator", "/finesse/api/ReasonCode/1", "created");
        time.advance(Duration.ofMinutes(1));
        audit.changedByUser("3001", "/finesse/api/TeamMessage/x", "deleted");

        assertThat(lines.subList(600, lines.size()))
                .containsExactly(
                        "created \"/finesse/api/ReasonCode/1\" by=\"administrator\"",
                        "9400 lines like the next were left out, since too many came in a minute",
                        "deleted \"/finesse/api/TeamMessage/x\" by-user=\"3001\"");
    }
}
