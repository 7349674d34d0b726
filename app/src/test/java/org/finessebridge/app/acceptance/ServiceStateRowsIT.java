package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.app.acceptance.RuleFollowingDesktop.Server;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour.QueryAgentState;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rows of {@code docs/service-state.md}, one test each but for those of the external mode: what is the matter, what
 * SystemInfo and REST say, what a client hears, and that a desktop works again which follows what clients are told.
 */
class ServiceStateRowsIT {

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int MEGABYTES = 4 << 20;
    private static final Pattern HEARD_AT =
            Pattern.compile("<lastSuccessCTIHeartbeatTime>(\\d+)</lastSuccessCTIHeartbeatTime>");
    private static final String USER = "/finesse/api/User/2001";

    private static ContactCentre centre() {
        return ContactCentre.builder()
                .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                .agent(new SimulatedAgent("2002", new Secret("2002"), 5001))
                .extensions(2000, 2999)
                .build();
    }

    private static CtiServerSimulator ctiServer() throws IOException {
        return CtiServerSimulator.start(SimulatorSettings.onLoopback(0), centre());
    }

    private static String side(String side, CtiServerSimulator server) {
        return "--finesse.cti.side-" + side + "=127.0.0.1:" + server.port();
    }

    private static String[] with(String... settings) {
        return Stream.concat(
                        Stream.of(settings),
                        Stream.of("--finesse.cti.heartbeat-interval=1s", "--finesse.cti.request-timeout=1s")
                                .filter(setting -> RunningServer.isNotGiven(setting, settings)))
                .toArray(String[]::new);
    }

    private static RuleFollowingDesktop desktop(RunningServer server) {
        return new RuleFollowingDesktop("2001", "2001", INTERVAL, List.of(Server.of("own", server, "2001")));
    }

    private static String systemInfo(RunningServer server) {
        HttpResponse<String> answer = server.rest().get("/finesse/api/SystemInfo");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What everybody is told meanwhile. */
    private static void assertOutOfService(RunningServer server, String key) {
        Waiting.until(key, () -> systemInfo(server).contains("<statusReason>" + key + " "));
        assertThatXml(systemInfo(server)).hasValue("/SystemInfo/status", "OUT_OF_SERVICE");
        HttpResponse<String> refused = server.rest("2001").get(USER);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThatXml(refused.body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Service Unavailable")
                .hasValue("/ApiErrors/ApiError/ErrorMessage", "SERVER_OUT_OF_SERVICE");
    }

    private static void assertHeartbeats(RunningServer server, String status) {
        assertThat(systemInfo(server)).contains("<lastCTIHeartbeatStatus>" + status + "<");
    }

    private static void awaitHeartbeats(RunningServer server, String status) {
        Waiting.until(
                "heartbeats: " + status, () -> systemInfo(server).contains("<lastCTIHeartbeatStatus>" + status + "<"));
    }

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

    private static void run(RunningServer server, boolean running) {
        HttpResponse<String> answer = FinesseHttp.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.restPort() + "/actuator/notificationservice"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"running\":" + running + "}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"running\":" + running + "}");
    }

    @Test
    void notificationServiceStoppedAndStarted() throws Exception {
        try (RunningServer server = RunningServer.start();
                RuleFollowingDesktop desktop = desktop(server)) {
            for (int round = 0; round < 2; round++) {
                desktop.awaitWorking();
                desktop.takeTranscript();
                run(server, false);

                assertOutOfService(server, "NOTIFICATION_SERVICE_DOWN");
                assertHeartbeats(server, "success");
                desktop.awaitTrouble();
                assertThat(desktop.takeTranscript()).endsWith("NOTIFICATION_SERVICE_DOWN");
                long ended = System.nanoTime();
                run(server, true);

                desktop.awaitWorkingSince("notification service stopped and started", ended);
            }
        }
    }

    @SuppressWarnings("try") // it is closed early: that is the row
    @Test
    void databaseAway(@TempDir Path files) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPort(ReservedPorts.next())
                        .setDataDirectory(files.resolve("postgres"))
                        .start();
                RunningServer server = RunningServer.start(
                        "--finesse.database.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                        "--finesse.database.username=postgres",
                        "--finesse.database.timeout=1s");
                RuleFollowingDesktop desktop = desktop(server)) {
            desktop.awaitWorking();
            desktop.takeTranscript();
            postgres.close();

            HttpResponse<String> refused = server.rest("administrator")
                    .post(
                            "/finesse/api/ReasonCode",
                            "<ReasonCode><category>NOT_READY</category><code>1</code><label>Away</label><forAll>true</forAll></ReasonCode>",
                            "1");
            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.body()).contains("DB_RUNTIME_EXCEPTION");
            assertThatXml(systemInfo(server))
                    .hasValue("/SystemInfo/status", "IN_SERVICE")
                    .hasValue("/SystemInfo/statusReason", "");
            desktop.prove();
            assertThat(desktop.takeTranscript()).isSubsetOf("finesse", "IN_SERVICE");
        }
    }

    /** It does not come IN_SERVICE, and nothing listens: what is configured is not known. */
    @Test
    void databaseAwayAtStart() {
        Map<String, Integer> ports = Stream.of(
                        "server.port",
                        "finesse.http.port",
                        "finesse.notification.https.port",
                        "finesse.notification.http.port",
                        "finesse.notification.tcp.port")
                .collect(Collectors.toMap(name -> name, name -> ReservedPorts.next()));
        String[] settings = Stream.concat(
                        Stream.of(
                                "--finesse.database.url=jdbc:postgresql://localhost:" + ReservedPorts.next()
                                        + "/postgres",
                                "--finesse.database.timeout=1s"),
                        ports.entrySet().stream().map(port -> "--" + port.getKey() + "=" + port.getValue()))
                .toArray(String[]::new);

        assertThatThrownBy(() -> RunningServer.launch(settings)).hasStackTraceContaining("can't be opened");

        ports.forEach((name, port) -> assertThatThrownBy(
                        () -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .as(name)
                .isInstanceOf(ConnectException.class));
    }

    /** A part of the heap that the product takes for nearly all of it. */
    private static List<byte[]> ballast(int percent) {
        List<byte[]> ballast = new ArrayList<>();
        for (long held = 0; held < Runtime.getRuntime().maxMemory() / 100 * percent; held += MEGABYTES) {
            ballast.add(new byte[MEGABYTES]);
        }
        return ballast;
    }

    @Test
    void heapShort() throws Exception {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        int percent = Math.toIntExact(used * 100 / Runtime.getRuntime().maxMemory()) + 20;
        try (RunningServer server = RunningServer.start("--finesse.notification.admission.memory-percent=" + percent);
                SmackDesktop before = SmackDesktop.overTcp(server, "2002")) {
            List<byte[]> held = ballast(30);
            System.gc();
            try (RuleFollowingDesktop desktop = desktop(server)) {
                assertThatThrownBy(() -> SmackDesktop.overTcp(server, "2003")).isInstanceOf(Exception.class);
                assertThatXml(systemInfo(server)).hasValue("/SystemInfo/status", "IN_SERVICE");
                assertThat(server.rest("2002").login("2002", "2002", "goes on").statusCode())
                        .isEqualTo(202);
                before.next(update -> update.requestId().equals("goes on"));
                assertThat(desktop.isWorking()).isFalse();

                held.clear();
                long ended = System.nanoTime();
                System.gc();

                desktop.awaitWorkingSince("heap short", ended);
            }
        }
    }

    @SuppressWarnings("try") // it is stopped early: that is the row
    @Test
    void stopping() throws Exception {
        try (CtiServerSimulator cti = ctiServer()) {
            try (RunningServer server = RunningServer.start(with(side("a", cti)));
                    RuleFollowingDesktop desktop = desktop(server)) {
                desktop.awaitWorking();
                desktop.takeTranscript();
                FinesseHttp rest = server.rest("2001");
                assertThat(rest.get(USER).statusCode()).isEqualTo(200);

                server.close();

                assertThatThrownBy(() -> rest.get(USER)).hasCauseInstanceOf(ConnectException.class);
                desktop.awaitTrouble();
                desktop.awaitHeard("no finesse");
                assertThat(desktop.takeTranscript()).endsWith("STOPPING", "no finesse");
            }
        }
    }

    @Test
    void theOwnServerIsPreferredAndTheOtherOneIsTakenWhereItAloneIsGood() throws Exception {
        try (CtiServerSimulator ofOwn = ctiServer();
                CtiServerSimulator ofOther = ctiServer();
                RunningServer own = RunningServer.start(
                        with(side("a", ofOwn), "--finesse.system-info.secondary-node=fin2.ucce.local"));
                RunningServer other = RunningServer.start(with(
                        side("a", ofOther),
                        "--finesse.system-info.primary-node=" + RunningServer.DOMAIN,
                        "--finesse.system-info.secondary-node=fin2.ucce.local"));
                RuleFollowingDesktop desktop = new RuleFollowingDesktop(
                        "2001",
                        "2001",
                        INTERVAL,
                        List.of(Server.of("own", own, "2001"), Server.of("other", other, "2001")))) {
            desktop.awaitWorking();
            assertThat(desktop.server()).isEqualTo("own");
            assertThatXml(systemInfo(own))
                    .hasValue("/SystemInfo/primaryNode/host", RunningServer.DOMAIN)
                    .hasValue("/SystemInfo/secondaryNode/host", "fin2.ucce.local");
            run(own, false);
            desktop.awaitTrouble();

            desktop.awaitWorkingSince("the own notification service stopped, another server", System.nanoTime());
            assertThat(desktop.server()).isEqualTo("other");
            run(own, true);
            run(other, false);
            desktop.awaitTrouble();
            desktop.awaitWorkingSince("back at the own server", System.nanoTime());
            assertThat(desktop.server()).isEqualTo("own");
        }
    }
}
