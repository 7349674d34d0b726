package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product with CTI servers of its own: failover, and the order in which it stops. */
class CtiPairIT {

    private static CtiServerSimulator ctiServer() throws IOException {
        return CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0),
                ContactCentre.builder()
                        .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                        .extensions(2000, 2999)
                        .build());
    }

    private static String side(String side, CtiServerSimulator server) {
        return "--finesse.cti.side-" + side + "=127.0.0.1:" + server.port();
    }

    @Test
    void goesOnAtSideBWhenSideAIsGone() throws Exception {
        try (CtiServerSimulator b = ctiServer()) {
            CtiServerSimulator a = ctiServer();
            try (RunningServer server = RunningServer.start(side("a", a), side("b", b));
                    Desktop desktop = SmackDesktop.overTcp(server, "2001")) {
                assertThat(a.openSessions().join()).isEqualTo(1);
                server.rest("2001").login("2001", "2001", "at A");
                assertThat(desktop.next().requestId()).isEqualTo("at A");

                a.close();

                // The agent is signed out at side B: the desktop is told so without asking, once there is service.
                desktop.next(u -> u.text("status").equals("IN_SERVICE"));
                ReceivedUpdate told = desktop.next(u -> u.node().equals("/finesse/api/User/2001"));
                assertThat(told.state()).isEqualTo("LOGOUT");
                assertThat(told.requestId()).isEmpty();
                server.rest("2001").login("2001", "2001", "at B");
                assertThat(desktop.next(u -> !u.requestId().isEmpty()).requestId())
                        .isEqualTo("at B");
                assertThat(b.openSessions().join()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18, 20, 24})
    void speaksEveryVersion(int version) throws Exception {
        try (CtiServerSimulator cti = ctiServer();
                RunningServer server =
                        RunningServer.start(side("a", cti), "--finesse.cti.protocol-version=" + version);
                Desktop desktop = SmackDesktop.overTcp(server, "2001")) {
            server.rest("2001").login("2001", "2001", "in");

            ReceivedUpdate update = desktop.next();
            assertThat(update.requestId()).isEqualTo("in");
            assertThat(update.text("extension")).isEqualTo("2001");
        }
    }

    @Test
    void isOutOfServiceWhileThePeripheralIsOffline() throws Exception {
        try (CtiServerSimulator cti = ctiServer();
                RunningServer server = RunningServer.start(side("a", cti));
                Desktop desktop = SmackDesktop.overTcp(server, "2001")) {
            cti.play(playing -> playing.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null))
                    .join();

            ReceivedUpdate out = desktop.next(u -> u.text("status").equals("OUT_OF_SERVICE"));
            assertThat(out.text("statusReason")).contains("peripheral 5000 is offline");

            cti.play(playing -> playing.systemEvent(SystemEventId.PERIPHERAL_ONLINE, null))
                    .join();

            desktop.next(u -> u.text("status").equals("IN_SERVICE"));
            server.rest("2001").login("2001", "2001", "after");
            assertThat(desktop.next(u -> u.requestId().equals("after")).state()).isEqualTo("NOT_READY");
        }
    }

    @Test
    void stopsInOrder() throws Exception {
        try (CtiServerSimulator cti = ctiServer()) {
            RunningServer server = RunningServer.start(side("a", cti), "--finesse.bridge.stop-timeout=200ms");
            try (Desktop desktop = SmackDesktop.overTcp(server, "2001");
                    Socket stream = new Socket(
                            InetAddress.getLoopbackAddress(),
                            server.notificationPorts().tcp())) {
                stream.getOutputStream().write("""
                                <stream:stream to='fin1.ucce.local' xmlns='jabber:client' \
                                xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>""".getBytes(StandardCharsets.UTF_8));
                cti.behaviour(SimulatorBehaviour.ignoringSetAgentState()).join();
                server.rest("2001").login("2001", "2001", "under way");

                server.close();

                ReceivedUpdate error = desktop.next(u -> u.requestId().equals("under way"));
                assertThat(error.text("errorType")).isEqualTo("Internal Server Error");
                assertThat(readAll(stream.getInputStream()))
                        .contains("<system-shutdown")
                        .endsWith("</stream:stream>");
                assertThat(cti.openSessions().join()).isZero();
            }
        }
    }

    private static String readAll(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
