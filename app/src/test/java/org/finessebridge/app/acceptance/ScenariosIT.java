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
import java.util.concurrent.CompletableFuture;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.scenario.commandline.FinesseScenarioCommand;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The program that plays scenarios, against the product as it is started without settings.
 *
 * <p>One of the shipped ones waits until a phone has rung for 20 s. Those that have to fail are played
 * meanwhile, with other agents who are never ready, and so come first.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosIT {

    private static final String RINGS_LONG = "ring-no-answer";

    private static RunningServer server;
    private static CompletableFuture<Played> ringing;

    @TempDir
    private Path directory;

    /** What the program did. */
    private record Played(int exitCode, String text) {}

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        ringing = CompletableFuture.supplyAsync(() -> play("30s", "--insecure", RINGS_LONG));
    }

    @AfterAll
    static void stop() {
        ringing.join();
        server.close();
    }

    static List<String> shipped() {
        return ShippedScenarios.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShippedPasses(String name) {
        Played rung = ringing.join(); // the others wait for it
        Played played = name.equals(RINGS_LONG) ? rung : play("30s", "--insecure", name);

        assertThat(played.exitCode()).as(played.text()).isZero();
        assertThat(played.text()).contains("PASSED", "1 passed, 0 failed");
        if (!name.equals(RINGS_LONG)) {
            assertThat(played.text()).as("all is quiet").doesNotContain("note: ");
        }
    }

    /** An expectation that cannot fail proves nothing: each kind is shown to. */
    @Order(1)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bruno: sees call ALERTING | | the dialog is ACTIVE, not ALERTING",
                "Bruno: sees call | participants: {Bruno: HELD} | Bruno is ACTIVE, not HELD",
                "Bruno: sees call | participants: {Clara: ACTIVE} | Clara is absent, not ACTIVE",
                "Bruno: sees call | actions: {Bruno: [ANSWER]} | not [ANSWER]",
                "Bruno: sees call | variables: {callVariable1: Silver} | callVariable1 is 'Gold', not 'Silver'",
                "Bruno: sees call | callType: CONFERENCE | not 'CONFERENCE'",
                "Bruno: loses call | | it is no DELETE",
                "Clara: gets another | | no event of such a dialog",
                "Bruno: is READY | | the state is not READY",
                "Bruno: is TALKING | pendingState: READY | pendingState is '', not 'READY'",
                "Bruno: sees the service OUT_OF_SERVICE | | no such event",
                "everybody: has nothing left | | Bruno has call",
                "centre: has 7 waiting in queue 10 | | 0 waiting in it",
            })
    void whatDoesNotComeTrueFails(String step, @Nullable String detail, String reason) throws Exception {
        fails("{%s, %s within: 300ms}".formatted(step, detail == null ? "" : detail + ","), reason);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Bruno: retrieves} | came instead: error",
                "{Bruno: holds, error: {errorType: '*'}} | came instead: PUT call",
                "{Bruno: holds, status: 400} | came instead: 202",
                "{Clara: holds} | expected: status 202",
                "{Carol: rejects} | Carol takes part in call",
                "{Bruno: retrieves, error: {errorType: Nonsense}} | an error with errorType 'Nonsense'",
            })
    void whatIsAnsweredOtherwiseFails(String step, String reason) throws Exception {
        fails(step, reason);
    }

    private void fails(String step, String reason) throws Exception {
        Path file = write("""
                  - Bruno: signs in
                  - Clara: signs in
                  - Carol: calls Bruno
                    variables: {callVariable1: Gold}
                  - Bruno: gets call
                  - Bruno: answers
                  - Bruno: is TALKING
                  - %s
                """.formatted(step));
        Path report = directory.resolve("report.xml");

        Played played = play("30s", "--insecure", "--junit-xml", report.toString(), file.toString());

        assertThat(played.exitCode()).as(played.text()).isEqualTo(1);
        assertThat(played.text())
                .contains("FAILED at line 14, ", "expected: ", "came instead: ", reason, "0 passed, 1 failed");
        assertThat(Files.readString(report)).contains("<failure ", "failures=\"1\"");
        assertThatNothingIsLeft("2003", "2004");
    }

    private Path write(String steps) throws IOException {
        return Files.writeString(directory.resolve("mine.yaml"), """
                title: One's own
                cast:
                  Bruno: {agent: 2003}
                  Clara: {agent: 2004}
                  Carol: {caller: 4085550198}
                steps:
                """ + steps);
    }

    @Order(1)
    @Test
    void aCertificateThatIsNotTrustedNamesTheRemedy() throws Exception {
        String file = write("  - Bruno: signs in\n").toString();

        Played untrusted = play("30s", file);
        assertThat(untrusted.exitCode()).as(untrusted.text()).isEqualTo(3);
        assertThat(untrusted.text())
                .contains(
                        "the certificate of https://localhost:%d is not trusted; say --ca data/tls/certificate.pem"
                                .formatted(server.restTlsPort()),
                        "or --insecure",
                        "0 passed, 0 failed, 1 could not be played");

        Played trusted = play("30s", "--ca=" + server.data().resolve("tls/certificate.pem"), file);
        assertThat(trusted.exitCode()).as(trusted.text()).isZero();
    }

    @Order(1)
    @Test
    void whatIsNotQuietIsNotedAndAFailureSaysSo() throws Exception {
        FinesseHttp bruno = server.rest("2003");
        assertThat(bruno.login("2003", "2003", "before").statusCode()).isEqualTo(202);
        Waiting.until(
                "signed in", () -> bruno.get("/finesse/api/User/2003").body().contains("<state>NOT_READY</state>"));

        Played played = play(
                "30s",
                "--insecure",
                write("  - {Bruno: is READY, within: 300ms}\n").toString());

        assertThat(played.exitCode()).as(played.text()).isEqualTo(1);
        assertThat(played.text())
                .contains(
                        "note: Bruno (2003) is signed in already: NOT_READY at 2003",
                        "when it began, Bruno (2003) is signed in already");
        assertThatNothingIsLeft("2003", "2004");
    }

    @Test
    void theControlApiPlaysThemToo() throws Exception {
        ringing.join();
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
        assertThatNothingIsLeft("2001", "2002");
    }

    private static void assertThatNothingIsLeft(String... users) {
        assertThat(server.simulator()
                        .ask(simulated -> simulated.telephony().calls())
                        .join())
                .allSatisfy(call -> assertThat(List.of(users)).allMatch(user -> call.party(user) == null));
        for (String user : users) {
            assertThat(server.rest(user).get("/finesse/api/User/" + user).body())
                    .contains("<state>LOGOUT</state>");
        }
    }

    private static Played play(String within, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine program = FinesseScenarioCommand.commandLine();
        program.setOut(new PrintWriter(out));
        program.setErr(new PrintWriter(out));
        String[] where = {
            "--base=https://localhost:" + server.restTlsPort(),
            "--xmpp=localhost:" + server.notificationPorts().tcp(),
            "--control=http://127.0.0.1:" + server.controlPort(),
            "--within=" + within,
            "--patience=30s"
        };
        String[] all = Arrays.copyOf(where, where.length + arguments.length);
        System.arraycopy(arguments, 0, all, where.length, arguments.length);
        return new Played(program.execute(all), out.toString());
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
