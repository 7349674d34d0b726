package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.finessebridge.app.acceptance.RuleFollowingDesktop.Server;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.Test;

/** The rows of {@code docs/service-state.md} that only the external mode has, whatever the XMPP server is. */
abstract class ExternalServiceStateContract extends ProductWithXmppServer {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    ExternalServiceStateContract(XmppServerProcess xmpp) {
        super(xmpp);
    }

    private RuleFollowingDesktop ruleFollowing() {
        return new RuleFollowingDesktop(
                "2001",
                "2003",
                INTERVAL,
                List.of(new Server(
                        "own",
                        new FinesseHttp(xmpp.restPort(), "2001", "2001"),
                        () -> new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                                .setHostAddress(InetAddress.getLoopbackAddress())
                                .setPort(xmpp.tcpPort())
                                .setXmppDomain(RunningServer.DOMAIN)
                                .setUsernameAndPassword("2001", "2001")
                                .setResource("desktop")
                                .setSecurityMode(SecurityMode.required)
                                .setCustomX509TrustManager(xmpp.trust())
                                .build()))));
    }

    @Test
    void xmppServerAway() throws Exception {
        try (RunningServer server = product("--finesse.notification.external.patience=1s");
                RuleFollowingDesktop desktop = ruleFollowing()) {
            desktop.awaitWorking();
            xmpp.kill();

            desktop.awaitTrouble();
            Waiting.until(
                    "the reason",
                    () -> systemInfo(server).contains("<statusReason>NOTIFICATION_SERVICE_DOWN The XMPP server "));
            assertThat(server.rest("2001").get("/finesse/api/User/2001").statusCode())
                    .isEqualTo(503);
            assertThat(systemInfo(server)).contains("<lastCTIHeartbeatStatus>success<");
            long ended = System.nanoTime();
            xmpp.start();

            desktop.awaitWorkingSince("XMPP server away", ended);
        }
    }

    /** The status never changes: only who waits for its event is told. */
    @Test
    void linkToTheXmppServerBrokenForAMoment() throws Exception {
        try (Relay relay = new Relay(xmpp.tcpPort());
                RunningServer server = productAt(relay);
                RuleFollowingDesktop desktop = ruleFollowing()) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            long began = System.nanoTime();
            relay.closeConnections();
            desktop.awaitHeard("no finesse", "finesse", "IN_SERVICE");

            desktop.awaitWorkingSince("link to the XMPP server broken for a moment (from its beginning)", began);
            assertThat(desktop.takeTranscript()).containsSubsequence("no finesse", "finesse", "IN_SERVICE");
            assertThat(systemInfo(server)).contains("<status>IN_SERVICE<");
        }
    }

    @Test
    void ctiLostAndBackWithAnXmppServerElsewhere() throws Exception {
        try (RunningServer server = product();
                RuleFollowingDesktop desktop = ruleFollowing()) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            server.simulator().vanish();
            desktop.awaitTrouble();
            long ended = System.nanoTime();
            server.simulator().reappear();

            desktop.awaitWorkingSince("CTI lost and back, external mode", ended);
            assertThat(desktop.takeTranscript()).containsSubsequence("CTI_DOWN", "finesse", "IN_SERVICE");
        }
    }

    @SuppressWarnings("try") // the first is stopped early: that is the row
    @Test
    void webServicesRestarted() throws Exception {
        try (RunningServer first = product();
                RuleFollowingDesktop desktop = ruleFollowing()) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            first.close();
            desktop.awaitTrouble();
            desktop.awaitHeard("no finesse");
            assertThat(desktop.takeTranscript()).endsWith("STOPPING", "no finesse");

            long ended = System.nanoTime();
            try (RunningServer second = product()) {
                desktop.awaitWorkingSince("web services restarted", ended);
                assertThat(desktop.takeTranscript()).containsSubsequence("finesse", "IN_SERVICE");
                assertThat(systemInfo(second)).contains("<status>IN_SERVICE<");
            }
        }
    }
}
