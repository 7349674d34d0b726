package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.acceptance.ToldServiceState.INTERVAL;
import static org.finessebridge.app.acceptance.ToldServiceState.USER;
import static org.finessebridge.app.acceptance.ToldServiceState.assertHeartbeats;
import static org.finessebridge.app.acceptance.ToldServiceState.assertOutOfService;
import static org.finessebridge.app.acceptance.ToldServiceState.ctiServer;
import static org.finessebridge.app.acceptance.ToldServiceState.desktop;
import static org.finessebridge.app.acceptance.ToldServiceState.side;
import static org.finessebridge.app.acceptance.ToldServiceState.systemInfo;
import static org.finessebridge.app.acceptance.ToldServiceState.with;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.app.acceptance.RuleFollowingDesktop.Server;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rows of {@code docs/service-state.md} whose cause is the product's own or its database, one test each, and which
 * server a desktop takes meanwhile; those of the external mode are in {@link ExternalServiceStateContract}.
 */
class OwnServiceStateRowsIT {

    private static final int MEGABYTES = 4 << 20;

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
