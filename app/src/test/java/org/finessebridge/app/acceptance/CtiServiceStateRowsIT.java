package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ToldServiceState.assertHeartbeats;
import static org.finessebridge.app.acceptance.ToldServiceState.assertOutOfService;
import static org.finessebridge.app.acceptance.ToldServiceState.awaitHeartbeats;
import static org.finessebridge.app.acceptance.ToldServiceState.centre;
import static org.finessebridge.app.acceptance.ToldServiceState.ctiServer;
import static org.finessebridge.app.acceptance.ToldServiceState.desktop;
import static org.finessebridge.app.acceptance.ToldServiceState.side;
import static org.finessebridge.app.acceptance.ToldServiceState.systemInfo;
import static org.finessebridge.app.acceptance.ToldServiceState.with;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour.QueryAgentState;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;

/**
 * The rows of {@code docs/service-state.md} whose cause is the CTI server, one test each: what is the matter, what
 * SystemInfo and REST say, what a client hears, and that a desktop works again which follows what clients are told.
 */
class CtiServiceStateRowsIT {

    private static final Pattern HEARD_AT =
            Pattern.compile("<lastSuccessCTIHeartbeatTime>(\\d+)</lastSuccessCTIHeartbeatTime>");

    @Test
    void start() throws Exception {
        try (CtiServerSimulator cti = ctiServer()) {
            cti.behaviour(SimulatorBehaviour.silent()).join();
            try (RunningServer server = RunningServer.launch(with(side("a", cti)));
                    RuleFollowingDesktop desktop = desktop(server)) {
                assertOutOfService(server, "STARTING");
                assertHeartbeats(server, "failure");
                cti.behaviour(SimulatorBehaviour.NORMAL).join();
                long ended = System.nanoTime();
                cti.dropClients().join();

                desktop.awaitWorkingSince("start", ended);
                assertThatXml(systemInfo(server)).hasValue("/SystemInfo/statusReason", "");
            }
        }
    }

    @Test
    void recovering() throws Exception {
        try (CtiServerSimulator cti = ctiServer();
                RunningServer server = RunningServer.start(with(side("a", cti)));
                RuleFollowingDesktop desktop = desktop(server)) {
            desktop.awaitWorking();
            cti.behaviour(SimulatorBehaviour.NORMAL.toBuilder()
                            .queryAgentState(QueryAgentState.IGNORED)
                            .build())
                    .join();
            cti.dropClients().join();

            assertOutOfService(server, "RECOVERING");
            desktop.awaitTrouble();
            cti.behaviour(SimulatorBehaviour.NORMAL).join();

            desktop.awaitWorkingSince("recovering", System.nanoTime());
            assertThat(desktop.takeTranscript()).containsSubsequence("RECOVERING", "finesse", "IN_SERVICE");
        }
    }

    /** When the CTI server was heard last, as clients read it. */
    private static long heardAt(RunningServer server) {
        Matcher time = HEARD_AT.matcher(systemInfo(server));
        assertThat(time.find()).isTrue();
        return Long.parseLong(time.group(1));
    }

    @Test
    void ctiLossNotNoticedYet() throws Exception {
        try (CtiServerSimulator cti = ctiServer();
                RunningServer server = RunningServer.start(with(
                        side("a", cti),
                        "--finesse.cti.heartbeat-interval=3s",
                        "--finesse.bridge.event-timeout=500ms",
                        "--finesse.bridge.request-deadline=2s"));
                RuleFollowingDesktop working = desktop(server);
                SmackDesktop desktop = SmackDesktop.overTcp(server, "2002")) {
            working.awaitWorking();
            working.takeTranscript();
            assertHeartbeats(server, "success");
            for (int heartbeat = 0; heartbeat < 2; heartbeat++) {
                long before = heardAt(server);
                Waiting.until("a heartbeat is answered", () -> heardAt(server) > before);
            }
            cti.behaviour(SimulatorBehaviour.silent()).join();
            awaitHeartbeats(server, "failure");
            long last = heardAt(server);

            // Nobody knows yet: the request is taken, and fails.
            assertThat(server.rest("2002").login("2002", "2002", "too early").statusCode())
                    .isEqualTo(202);
            ReceivedUpdate failed = desktop.next(update -> update.requestId().equals("too early"));
            assertThat(failed.errorMessage()).isEqualTo("CF_REQUEST_TIMEOUT_REJECTION");
            assertHeartbeats(server, "failure");
            assertThat(heardAt(server)).isEqualTo(last);
            assertThatXml(systemInfo(server)).hasValue("/SystemInfo/status", "IN_SERVICE");
            long ended = System.nanoTime();
            cti.behaviour(SimulatorBehaviour.NORMAL).join();

            awaitHeartbeats(server, "success");
            assertThat(heardAt(server)).isGreaterThan(last);
            working.awaitWorkingSince("CTI loss not noticed yet", ended);
            assertThat(working.takeTranscript()).as("no event").isEmpty();
        }
    }

    @Test
    void ctiLostAndBack() throws Exception {
        try (CtiServerSimulator cti = ctiServer();
                RunningServer server = RunningServer.start(with(side("a", cti)));
                RuleFollowingDesktop desktop = desktop(server)) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            cti.vanish();

            assertOutOfService(server, "CTI_DOWN");
            assertHeartbeats(server, "failure");
            desktop.awaitTrouble();
            long ended = System.nanoTime();
            cti.reappear();

            desktop.awaitWorkingSince("CTI lost and back", ended);
            assertThat(desktop.takeTranscript()).endsWith("CTI_DOWN", "RECOVERING", "finesse", "IN_SERVICE");
        }
    }

    @Test
    void bothSidesAway() throws Exception {
        try (SimulatorPair pair = SimulatorPair.onLoopback(centre());
                RunningServer server = RunningServer.start(with(side("a", pair.a()), side("b", pair.b())));
                RuleFollowingDesktop desktop = desktop(server)) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            pair.b().vanish();
            pair.loseActive();

            assertOutOfService(server, "CTI_DOWN");
            desktop.awaitTrouble();
            long ended = System.nanoTime();
            pair.b().reappear();

            desktop.awaitWorkingSince("both sides away", ended);
            assertThat(desktop.takeTranscript()).endsWith("CTI_DOWN", "RECOVERING", "finesse", "IN_SERVICE");
        }
    }

    private static boolean isInProgress(RunningServer server) {
        return systemInfo(server).contains("<ctiMMode>IN_PROGRESS</ctiMMode>");
    }

    private static void awaitMaintenance(RunningServer server, String mode) {
        Waiting.until("ctiMMode " + mode, () -> systemInfo(server).contains("<ctiMMode>" + mode + "<"));
        assertThatXml(systemInfo(server)).hasValue("/SystemInfo/status", "IN_SERVICE");
    }

    @Test
    void ctiMaintenance() throws Exception {
        try (SimulatorPair pair = SimulatorPair.onLoopback(centre());
                RunningServer server = RunningServer.start(
                        with(side("a", pair.a()), side("b", pair.b()), "--finesse.cti.request-timeout=30s"));
                SmackDesktop late = SmackDesktop.overTcp(server, "2003");
                RuleFollowingDesktop desktop = desktop(server)) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            CtiServerSimulator asking = pair.active();
            asking.play(playing -> playing.tell(new ActiveMaintenanceReq(1))).join();
            awaitMaintenance(server, "INITIATING");
            desktop.prove();
            asking.play(playing -> playing.tell(new ActiveMaintenanceEvent(false)))
                    .join();
            Waiting.until("no maintenance", () -> !systemInfo(server).contains("INITIATING"));

            // What is under way keeps the session for a moment, and nothing more is sent meanwhile.
            asking.behaviour(SimulatorBehaviour.delayingSetAgentState(Duration.ofMinutes(5)))
                    .join();
            assertThat(server.rest("2002").login("2002", "2002", "under way").statusCode())
                    .isEqualTo(202);
            Waiting.until("it is under way", () -> asking.unsettled().join() > 0);
            long began = System.nanoTime();
            CompletableFuture<Boolean> switched = pair.switchOver();
            Waiting.until("it goes", () -> isInProgress(server) || switched.isDone());
            if (isInProgress(server)) {
                int answer =
                        server.rest("2003").login("2003", "2003", "too late").statusCode();
                if (isInProgress(server)) { // it lasts two seconds, which a busy machine may miss
                    assertThat(answer).isEqualTo(202);
                    assertThat(late.next(update -> update.requestId().equals("too late"))
                                    .errorMessage())
                            .isEqualTo("CF_RESOURCE_BUSY");
                }
            }
            assertThat(switched.join()).isTrue();

            desktop.awaitTrouble();
            desktop.awaitWorkingSince("CTI maintenance (from its beginning)", began);
            assertThat(desktop.takeTranscript())
                    .startsWith("MAINTENANCE")
                    .endsWith("RECOVERING", "finesse", "IN_SERVICE");
        }
    }

    @Test
    void peripheralOffline() throws Exception {
        try (CtiServerSimulator cti = ctiServer();
                RunningServer server = RunningServer.start(with(side("a", cti)));
                RuleFollowingDesktop desktop = desktop(server)) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            cti.play(playing -> playing.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null))
                    .join();

            assertOutOfService(server, "PERIPHERAL_OFFLINE");
            assertHeartbeats(server, "success");
            desktop.awaitTrouble();
            long ended = System.nanoTime();
            cti.play(playing -> playing.systemEvent(SystemEventId.PERIPHERAL_ONLINE, null))
                    .join();

            desktop.awaitWorkingSince("peripheral offline", ended);
            assertThat(desktop.takeTranscript()).endsWith("PERIPHERAL_OFFLINE", "RECOVERING", "finesse", "IN_SERVICE");
        }
    }
}
