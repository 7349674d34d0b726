package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;

/** Whose sessions an XMPP server ends for the product, by XEP-0133, where it takes it for an administrator. */
abstract class ExternalSessionsContract extends ProductWithXmppServer {

    @TempDir
    private Path data;

    ExternalSessionsContract(XmppServerProcess xmpp) {
        super(xmpp.endingSessions());
    }

    private static void reset(OwnCentre centre, String user, String password) {
        assertThat(centre.administrator()
                        .put(
                                "/finesse/api/User/" + user + "/Password",
                                "<Password><password>" + password + "</password></Password>",
                                "1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoGetsAnotherPasswordOrIsRemovedIsSignedOutThere(CapturedOutput output) throws Exception {
        try (OwnCentre centre = OwnCentre.withUsers(Database.H2, data, settings());
                SmackDesktop jane = SmackDesktop.at(xmpp, "1001", OwnCentre.passwordOf("1001"));
                SmackDesktop bob = SmackDesktop.at(xmpp, "1002", OwnCentre.passwordOf("1002"));
                SmackDesktop cleo = SmackDesktop.at(xmpp, "1003", OwnCentre.passwordOf("1003"))) {
            reset(centre, "1001", "another one");

            Waiting.until("the end of the session", () -> !jane.isConnected());
            assertThatThrownBy(() -> SmackDesktop.at(xmpp, "1001", OwnCentre.passwordOf("1001")))
                    .isInstanceOf(SASLErrorException.class);
            try (SmackDesktop again = SmackDesktop.at(xmpp, "1001", "another one")) {
                assertThat(OwnCentre.delete(centre.administrator(), "/finesse/api/Directory/User/1002")
                                .statusCode())
                        .isEqualTo(200);

                Waiting.until("the end of the other session", () -> !bob.isConnected());
                assertThat(again.isConnected()).isTrue();
                assertThat(cleo.isConnected()).isTrue();
            }
            reset(centre, "1004", "nobody is signed in");
            reset(centre, "1003", "the last");
            Waiting.until("the end of the last session", () -> !cleo.isConnected());
        }
        assertThat(output.getAll()).doesNotContain("has not ended all sessions");
    }
}
