package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What becomes of the service's own sign-in, whatever the XMPP server is. */
abstract class ExternalPublisherContract extends ProductWithXmppServer {

    ExternalPublisherContract(XmppServerProcess xmpp) {
        super(xmpp);
    }

    @Test
    void aWrongPasswordIsToldInOneLineAndInSystemInfo(CapturedOutput output) throws Exception {
        try (RunningServer server =
                RunningServer.launch(settings("--finesse.notification.external.password=wrong-secret"))) {
            Waiting.until("the reason", () -> systemInfo(server).contains("refuses the service user"));

            assertThat(systemInfo(server)).contains("OUT_OF_SERVICE").doesNotContain("IN_SERVICE<");
            assertThat(server.rest("2001").login("2001", "2003", "in").statusCode())
                    .isEqualTo(503);
            assertThat(lines(output, "refuses the service user")).hasSize(1);
            assertThat(output.getAll()).doesNotContain("wrong-secret");
        }
    }

    /** Another program signs in as the product does. */
    private SmackDesktop otherPublisher() throws Exception {
        return SmackDesktop.at(xmpp, "finesse", XmppServerProcess.SERVICE_PASSWORD, "finesse");
    }

    private static boolean isTold(RunningServer server) {
        return systemInfo(server).contains("Another program is signed in");
    }

    @Test
    void anotherPublisherIsToldAndNotFought(CapturedOutput output) throws Exception {
        try (RunningServer server = product();
                SmackDesktop other = otherPublisher()) {
            Waiting.until("the reason", () -> isTold(server));

            assertThat(other.isConnected()).isTrue();
            assertThat(lines(output, "Another program is signed in"))
                    .singleElement()
                    .asString()
                    .contains("OUT_OF_SERVICE", "End the one that is too many");
        }
    }

    @Test
    void anotherPublisherIsNotFoughtWhereItsSignInIsNotHeardOf(CapturedOutput output) throws Exception {
        try (Relay relay = new Relay(xmpp.tcpPort());
                RunningServer server = productAt(relay)) {
            relay.muteServer();
            try (SmackDesktop other = otherPublisher()) {
                Waiting.until("the reason", () -> isTold(server));

                assertThat(other.isConnected()).isTrue();
                assertThat(lines(output, "has ended")).hasSize(1);
                assertThat(lines(output, "Another program is signed in")).hasSize(1);
            }
        }
    }

    @Test
    void anotherPublisherIsNotFoughtAmidUpdates() throws Exception {
        try (RunningServer server = product()) {
            FinesseHttp rest = server.rest("2001");
            rest.login("2001", "2003", "in");
            CompletableFuture<SmackDesktop> signIn = CompletableFuture.supplyAsync(() -> {
                try {
                    return otherPublisher();
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            });
            Waiting.until("the reason", () -> {
                for (int i = 0; i < 20; i++) {
                    rest.changeState("2001", i % 2 == 0 ? "READY" : "NOT_READY", "n");
                }
                return isTold(server);
            });

            try (SmackDesktop other = signIn.join()) {
                assertThat(other.isConnected()).isTrue();
            }
        }
    }

    /** Both find the server at once, and nobody at their address. */
    @Test
    void ofTwoProductsThatWaitForTheServerOnePublishes() throws Exception {
        xmpp.kill();
        try (RunningServer first = RunningServer.launch(settings());
                RunningServer second = RunningServer.launch(settings("--finesse.http.port=0"))) {
            xmpp.start();
            Waiting.until("that one is told", () -> isTold(first) || isTold(second));
            RunningServer publishing = isTold(first) ? second : first;
            RunningServer told = isTold(first) ? first : second;
            Waiting.until("IN_SERVICE", () -> systemInfo(publishing).contains("IN_SERVICE"));

            try (SmackDesktop desktop = desktopAgain("2001")) {
                publishing.rest("2001").login("2001", "2003", "in");
                desktop.next(u -> u.requestId().equals("in"));
            }
            assertThat(isTold(told)).isTrue();
            assertThat(isTold(publishing)).isFalse();
        }
    }

    @Test
    void itsOwnSessionThatTheServerTakesForAliveIsNoOtherPublisher() throws Exception {
        try (Relay relay = new Relay(xmpp.tcpPort());
                RunningServer server = productAt(relay, "--finesse.notification.external.request-timeout=10s");
                SmackDesktop desktop = desktop("2001")) {
            server.rest("2001").login("2001", "2003", "in");
            desktop.next(u -> u.requestId().equals("in"));

            relay.breakClients();

            assertThat(server.rest("2001").changeState("2001", "READY", "on").statusCode())
                    .isEqualTo(202);
            assertThat(desktop.next(u -> u.requestId().equals("on")).state()).isEqualTo("READY");
        }
    }

    /** With the recipe as it is, the service user is no administrator of the server. */
    @Test
    void whoseSessionsItMayNotEndIsToldInOneLine(CapturedOutput output) throws Exception {
        try (RunningServer server = product();
                SmackDesktop removed = desktop("2010")) {
            DirectoryEdit.of(server).remove("2010").apply();

            Waiting.until("the line", () -> output.getAll().contains("has not ended all sessions"));
            assertThat(lines(output, "has not ended all sessions"))
                    .singleElement()
                    .asString()
                    .contains("1 users who have been removed", "Whoever of [2010] is signed in there stays so");
            assertThat(removed.isConnected()).isTrue();
        }
    }
}
