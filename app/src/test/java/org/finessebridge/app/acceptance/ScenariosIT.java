package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.scenario.commandline.FinesseScenarioCommand;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The program that plays scenarios, against the product as it is started without settings. */
class ScenariosIT {

    private static RunningServer server;

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> shipped() {
        return ShippedScenarios.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShippedPasses(String name) {
        assertThat(play("30s", name)).as(out.toString()).isZero();
        assertThat(out.toString()).contains("PASSED", "1 passed, 0 failed");
    }

    /** An expectation that cannot fail proves nothing: each kind is shown to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Mickey: sees call ALERTING} | the dialog is ACTIVE, not ALERTING",
                "{Mickey: sees call, participants: {Mickey: HELD}} | Mickey is ACTIVE, not HELD",
                "{Mickey: sees call, participants: {Anna: ACTIVE}} | Anna is absent, not ACTIVE",
                "{Mickey: sees call, actions: {Mickey: [ANSWER]}} | not [ANSWER]",
                "{Mickey: sees call, variables: {callVariable1: Silver}} | callVariable1 is 'Gold', not 'Silver'",
                "{Mickey: sees call, callType: CONFERENCE} | not 'CONFERENCE'",
                "{Mickey: loses call} | it is no DELETE",
                "{Anna: gets another} | no event of such a dialog",
                "{Mickey: is READY} | the state is not READY",
                "{Mickey: is TALKING, pendingState: READY} | pendingState is '', not 'READY'",
                "{Mickey: sees the service OUT_OF_SERVICE} | no such event",
                "{Mickey: retrieves} | came instead: error",
                "{Mickey: holds, error: {errorType: '*'}} | came instead: PUT call",
                "{Mickey: holds, status: 400} | came instead: 202",
                "{Anna: holds} | expected: status 202",
                "{Mickey: retrieves, error: {errorType: Nonsense}} | an error with errorType 'Nonsense'",
                "{everybody: has nothing left} | Mickey has call",
                "{centre: has 7 waiting in queue 10} | 0 waiting in it",
            })
    void whatDoesNotComeTrueFails(String step, String reason) throws Exception {
        Path file = Files.writeString(directory.resolve("fails.yaml"), """
                title: It fails
                cast:
                  Mickey: {agent: 2001}
                  Anna: {agent: 2002}
                  Carol: {caller: 4085550199}
                steps:
                  - Mickey: signs in
                  - Anna: signs in
                  - Carol: calls Mickey
                    variables: {callVariable1: Gold}
                  - Mickey: gets call
                  - Mickey: answers
                  - Mickey: is TALKING
                  - %s
                """.formatted(step));
        Path report = directory.resolve("report.xml");

        assertThat(play("2s", "--junit-xml", report.toString(), file.toString()))
                .as(out.toString())
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED at line 14, ", "expected: ", "came instead: ", reason, "0 passed, 1 failed");
        assertThat(Files.readString(report)).contains("<failure ", "failures=\"1\"");
        assertThatNothingIsLeft();
    }

    @Test
    void theControlApiPlaysThemToo() throws Exception {
        String control = "http://127.0.0.1:" + server.controlPort() + "/control/scenarios";
        HttpClient http = HttpClient.newHttpClient();
        assertThat(get(http, control)).contains("inbound-answered", "failover-in-mid-call");
        var begun = http.send(
                HttpRequest.newBuilder(URI.create(control + "/runs"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"scenario\":\"blind-transfer\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String run = "http://127.0.0.1:" + server.controlPort()
                + begun.headers().firstValue("Location").orElseThrow();

        Waiting.until("the run is over", () -> !get(http, run).contains("\"RUNNING\""));
        assertThat(get(http, run)).contains("\"PASSED\"", "Mickey: transfers to Anna");
        assertThatNothingIsLeft();
    }

    private static void assertThatNothingIsLeft() {
        assertThat(server.simulator()
                        .ask(simulated -> simulated.telephony().calls())
                        .join())
                .isEmpty();
        for (String user : List.of("2001", "2002")) {
            assertThat(server.rest(user).get("/finesse/api/User/" + user).body())
                    .contains("<state>LOGOUT</state>");
        }
    }

    private int play(String within, String... arguments) {
        CommandLine program = FinesseScenarioCommand.commandLine();
        program.setOut(new PrintWriter(out));
        program.setErr(new PrintWriter(out));
        String[] where = {
            "--insecure",
            "--base=https://localhost:" + server.restTlsPort(),
            "--xmpp=localhost:" + server.notificationPorts().tcp(),
            "--control=http://127.0.0.1:" + server.controlPort(),
            "--within=" + within,
            "--patience=30s"
        };
        String[] all = Arrays.copyOf(where, where.length + arguments.length);
        System.arraycopy(arguments, 0, all, where.length, arguments.length);
        return program.execute(all);
    }

    private static String get(HttpClient http, String uri) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
