package org.finessebridge.scenario.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FinesseScenarioCommandTest {

    /** Answers any question to the control API; no call has such an id. */
    private static final String CONTROL = """
            {"running": true, "id": {},
             "calls": [{"id": 7, "from": "5", "dialedNumber": "2"}, {"id": 8, "from": "3", "dialedNumber": "4"}],
             "agents": [{"id": "2009", "state": "AVAILABLE"}, {"id": "2010", "state": "LOGOUT"}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    private int run(String... arguments) {
        CommandLine program = FinesseScenarioCommand.commandLine();
        program.setOut(new PrintWriter(out));
        program.setErr(new PrintWriter(err));
        return program.execute(arguments);
    }

    @Test
    void listsWhatIsShipped() {
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactlyElementsOf(ShippedScenarios.names());
    }

    @Test
    void showsAFileThatCanBeReadAgain() throws IOException {
        assertThat(run("show", "wrap-up")).isZero();
        Files.writeString(directory.resolve("mine.yaml"), out.toString());

        assertThat(run("check", directory.toString())).isZero();
    }

    @Test
    void tellsAllMistakesOfAllFiles() throws IOException {
        Path one = Files.writeString(directory.resolve("one.yaml"), "title: a\ncast: {}\nsteps: []\n");
        Path two = Files.writeString(directory.resolve("two.yml"), "title: a\ncast: {}\nsteps: [1]\n");

        assertThat(run("check", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(one + ": line 3: ", two + ": line 3: ");
    }

    @Test
    void aFileWithMistakesIsNotPlayed() throws IOException {
        Path file = Files.writeString(directory.resolve("one.yaml"), "title: a\ncast: {}\nsteps: []\n");

        assertThat(run("--insecure", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                     | which scenario?",
                "inbound-anwsered                       | there is no such file",
                "wrap-up --xmpp nowhere                 | --xmpp takes host:port",
                "wrap-up --base localhost               | --base takes an address",
                "wrap-up --within soon                  | --within takes a time",
                "wrap-up --within 0s                    | --within takes a time",
                "wrap-up --ca nowhere.pem               | --ca: nowhere.pem",
                "wrap-up --ca x.pem --insecure          | exclude each other",
                "wrap-up --junit-xml nowhere/x.xml      | can't be written",
                "wrap-up --qiet                         | Unknown option",
                "wrap-up --set colour=red               | no variable 'colour'",
                "show nothing                           | no shipped scenario 'nothing'",
            })
    void aWrongCommandLineIsNamed(String arguments, String reason) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" +")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(reason);
    }

    /** Nobody listens at port 1: the scenario is not played, and the reason is in the report too. */
    @Test
    void aProductThatIsNotThereIsAnError() throws IOException {
        Path report = directory.resolve("report.xml");

        assertThat(run(
                        "--base",
                        "http://127.0.0.1:1",
                        "--control",
                        "http://127.0.0.1:1",
                        "--junit-xml",
                        report.toString(),
                        "inbound-answered"))
                .isEqualTo(3);
        assertThat(out.toString())
                .contains("nobody answers at http://127.0.0.1:1", "0 passed, 0 failed, 1 could not be played");
        assertThat(report).content().contains("errors=\"1\"", "<error ", "nobody answers");
    }

    /** What plays a scenario stumbles over an answer: that is told in the report, and the next one is played. */
    @Test
    void whatCannotBePlayedToItsEndIsAnError() throws IOException {
        HttpServer product = product();
        String base = "http://127.0.0.1:" + product.getAddress().getPort();
        Path report = directory.resolve("report.xml");
        String cast = "title: a\ncast: {Carol: {caller: 1}}\nsteps:\n";
        Path stumbles = Files.writeString(directory.resolve("a.yaml"), cast + "  - Carol: calls 7000\n");
        Path passes = Files.writeString(directory.resolve("b.yaml"), cast + "  - pause: 1ms\n");
        try {
            assertThat(run(
                            "--base",
                            base,
                            "--control",
                            base,
                            "--junit-xml",
                            report.toString(),
                            stumbles.toString(),
                            passes.toString()))
                    .isEqualTo(3);
        } finally {
            product.stop(0);
        }
        assertThat(out.toString())
                .contains(
                        "note: traffic is on: ",
                        "note: 2 calls are under way: 7 from 5 to 2, 8 from 3 to 4",
                        "note: others are READY and may get its callers: 2009");
        assertThat(out.toString()).contains("a defect of what plays scenarios: ", "1 passed, 0 failed, 1 could not");
        assertThat(report).content().contains("tests=\"2\"", "errors=\"1\"", "<error ", "CentreSteps");
    }

    /** Answers every question. */
    private static HttpServer product() throws IOException {
        HttpServer product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/", exchange -> {
            boolean rest = exchange.getRequestURI().getPath().startsWith("/finesse/");
            byte[] answer = (rest ? "<SystemInfo><xmppDomain>a</xmppDomain></SystemInfo>" : CONTROL).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        product.start();
        return product;
    }

    /** Ctrl-C in the second of three: the report has the first, and what was ended. */
    @Test
    void aRunThatIsEndedIsReportedSoFar() throws IOException {
        Path report = directory.resolve("report.xml");
        String cast = "title: a\ncast: {Carol: {caller: 1}}\nsteps:\n";
        Path passes = Files.writeString(directory.resolve("a.yaml"), cast + "  - pause: 1ms\n");
        Path ended = Files.writeString(directory.resolve("b.yaml"), cast + "  - pause: 17m\n");
        Path waits = Files.writeString(directory.resolve("c.yaml"), cast + "  - pause: 1ms\n");
        HttpServer product = product();
        String base = "http://127.0.0.1:" + product.getAddress().getPort();
        CommandLine program = FinesseScenarioCommand.commandLine();
        program.setOut(new PrintWriter(new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                if (text.substring(from, from + length).contains("17m")) {
                    Thread.currentThread().interrupt();
                }
            }
        }));
        program.setErr(new PrintWriter(err));
        try {
            assertThat(program.execute(
                            "--base",
                            base,
                            "--control",
                            base,
                            "--junit-xml",
                            report.toString(),
                            passes.toString(),
                            ended.toString(),
                            waits.toString()))
                    .isEqualTo(3);
        } finally {
            product.stop(0);
            assertThat(Thread.interrupted()).isFalse();
        }
        assertThat(err.toString()).contains("ended before its time");
        assertThat(report).content().contains("tests=\"2\"", "errors=\"1\"", "ended before its time", "17m");
    }

    /** Calls that are there belong to others, as long as no step was taken. */
    @Test
    void beforeTheFirstStepThereIsNothingToCleanUp() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        product.start();
        String base = "http://127.0.0.1:" + product.getAddress().getPort();
        try {
            assertThat(run("--base", base, "--control", base, "inbound-answered"))
                    .isEqualTo(3);
        } finally {
            product.stop(0);
        }
        assertThat(out.toString()).contains("GET SystemInfo was answered with 503");
        assertThat(asked).containsExactly("/finesse/api/SystemInfo");
    }

    /** ESC and a bidi override in a text, and where there may be any, in the name of a file. */
    @Test
    void whatSteersATerminalIsNotPrinted() throws IOException {
        Path file = Files.writeString(directory.resolve("a\u001B[2J\u202E.yaml"), """
                title: "a"
                cast: {A: {agent: 1}}
                steps:
                  - A: "si\\e[31mgns in"
                  - "B\\u202e\\r": signs in
                """);

        assertThat(run("check", file.toString())).isEqualTo(2);
        assertThat(run("\u001B[2J\u0007")).isEqualTo(2);
        assertThat(run("--\u001B[2J")).isEqualTo(2);
        assertThat(err.toString())
                .contains("a\\u{1b}[2J\\u{202e}.yaml", "si\\u{1b}[31mgns", "B\\u{202e}\\u{d}")
                .doesNotContain("\u001B", "\u202E", "\r", "\u0007");
    }
}
