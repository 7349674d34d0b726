package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * README's tour, command by command as it stands there, with other ports; and its listener by itself.
 * Needs {@code sh}, {@code curl} and {@code python3} on the PATH: where they are missing the test is
 * aborted, and fails on a build server ({@code CI=true}).
 */
@Timeout(240)
class TourIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TOUR = Pattern.compile("(?ms)^## A tour of five commands$(.*?)^## ");
    private static final Pattern COMMAND = Pattern.compile("(?ms)^ *```sh\\n(.*?)^ *```$");

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        for (String program : List.of("sh", "curl", "python3")) {
            boolean there = runs(program);
            if (!there && "true".equals(System.getenv("CI"))) {
                throw new AssertionError(program + " must be on the PATH of a build server");
            }
            Assumptions.assumeTrue(there, "needs " + program + " on the PATH");
        }
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theFiveCommandsDoWhatReadmeSays() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSize(5);

        assertThat(run(commands.get(0))).contains("<status>IN_SERVICE</status>");
        try (Listener desktop = new Listener(commands.get(1))) {
            desktop.awaits("Listening");

            assertThat(run(commands.get(2))).isEqualTo("202\n");
            assertThat(desktop.awaits("requestId")).contains("CF_INVALID_LOGON_DEVICE_SPECIFIED", "first");
            assertThat(run(commands.get(3))).isEqualTo("202\n");
            assertThat(desktop.awaits("requestId")).contains("NOT_READY", "2003", "second");
            assertThat(run(commands.get(4))).isEqualTo("202\n");
            assertThat(desktop.awaits("requestId")).contains(" READY", "third");

            assertThat(desktop.interrupted()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"--insecure,", "--insecure,--tcp", "--cacert,", "--cacert,--tcp"})
    void aSupervisorHearsOfTheTeam(String trust, String transport) throws Exception {
        String trusting = trust.equals("--cacert") ? "--cacert " + certificate() : trust;
        String command = "python3 docs/tour/listen.py %s %s 3002 /finesse/api/Team/5001/Users"
                .formatted(trusting, transport == null ? "" : transport);
        String agent = "47483648";
        try (Listener supervisor = new Listener(command)) {
            supervisor.awaits("Listening");

            assertThat(state(agent, "<state>LOGIN</state><extension>10000</extension>"))
                    .isEqualTo(202);
            assertThat(supervisor.awaits("requestId"))
                    .contains("/finesse/api/Team/5001/Users", "/finesse/api/User/" + agent, "NOT_READY");
            assertThat(state(agent, "<state>LOGOUT</state>")).isEqualTo(202);
            assertThat(supervisor.awaits("requestId")).contains("LOGOUT");

            assertThat(supervisor.interrupted()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2003                                              | is not trusted
                    --insecure --password wrong 2003                  | may not sign in
                    --insecure --tcp --password wrong 2003            | may not sign in
                    --insecure --password-file app/pom.xml 2005       | --ask-password
                    --insecure --password-file no-such-file 2003      | no-such-file can't be read
                    --insecure --ask-password 2003                    | no terminal to ask
                    --insecure 2004 /finesse/api/Team/5000/Users      | can't be subscribed to (not-allowed, closed-node)
                    --insecure --host no-such-host.invalid 2003       | Is the product running
                    --cacert README.md 2003                           | is no certificate in PEM
                    """)
    void whatGoesWrongIsSaidInOneLine(String arguments, String said) throws Exception {
        try (Listener desktop = new Listener("python3 docs/tour/listen.py " + arguments)) {
            assertThat(desktop.all()).contains("listen.py: ", said).hasLineCount(1);
            assertThat(desktop.exitCode()).isEqualTo(1);
        }
    }

    @Test
    @SuppressWarnings("try") // it is closed early: that is what the listener is to hear
    void afterARestartOfTheNotificationServiceTheListenerSignsInAgain() throws Exception {
        try (RunningServer another = RunningServer.start();
                Listener desktop = new Listener("python3 docs/tour/listen.py --insecure --tcp 2001", another)) {
            desktop.awaits("Listening");

            another.close();

            assertThat(desktop.awaits("signing in again")).contains("system-shutdown");
            assertThat(desktop.awaits("signing in again")).contains("does not answer");
            assertThat(desktop.interrupted()).isZero();
        }
    }

    /** Somebody between who takes the offer of TLS away must not hear the password. */
    @Test
    void aServerWithoutTlsIsToldNoPassword() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        try (ServerSocket between = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = between.accept()) {
                    client.getOutputStream().write("""
                            <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>\
                            <stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>\
                            <mechanism>PLAIN</mechanism></mechanisms></stream:features>\
                            """.getBytes(StandardCharsets.UTF_8));
                    heard.complete(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    heard.completeExceptionally(e);
                }
            });
            try (Listener desktop = new Listener("python3 docs/tour/listen.py --insecure --tcp --host 127.0.0.1 --port "
                    + between.getLocalPort() + " 2001")) {
                assertThat(desktop.all())
                        .contains("listen.py: ", "offers no TLS")
                        .hasLineCount(1);
                assertThat(desktop.exitCode()).isEqualTo(1);
            }
        }
        assertThat(heard.get()).contains("<stream:stream").doesNotContain("<auth");
    }

    /** Whatever comes, it moves nobody's cursor, and is no reason for a trace. */
    @Test
    void whatASteeringOrBrokenUpdateSaysIsPrintedPlainly() throws Exception {
        String script = """
                import sys; sys.path.insert(0, 'docs/tour'); import listen
                try: listen.parse(b'<?xml version="1.0" encoding="nope"?><a/>')
                except listen.ET.ParseError as problem: print(problem)
                print(ascii(listen.summary('<Update><event>P\u009b2J\u202eT</event></Update>', 'node')))
                print(len(listen.pretty('<a>' * 5000 + '</a>' * 5000, 'node')[1]))
                print(listen.conditions(None))
                """;
        assertThat(python(script)).isEqualTo("""
                its encoding is unknown
                ('P 2J T node', [])
                1
                no reason given
                """);
    }

    @Test
    void anUpdateOfADialogSaysWhichAndWhoTakesPart() throws Exception {
        String script = """
                import sys; sys.path.insert(0, 'docs/tour'); import listen
                for name in ('acd-ringing', 'answered'):
                    print(listen.summary(open(f'app/src/test/resources/golden/dialog/{name}.xml').read(), 'node')[1][0])
                """;
        assertThat(python(script)).isEqualTo("""
                dialog        16804410 ALERTING: 1001001 ALERTING, 4085550199 INITIATED
                dialog        16804401 ACTIVE: 1001002 ACTIVE, 1001001 ACTIVE
                """);
    }

    private static String python(String script) throws Exception {
        Process python = new ProcessBuilder("python3", "-B", "-c", script)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(printed).isZero();
        return printed;
    }

    private static int state(String agent, String fields) {
        return server.rest(agent)
                .put("/finesse/api/User/" + agent, "<User>" + fields + "</User>", "of-" + agent)
                .statusCode();
    }

    private static Path certificate() {
        return server.data().resolve("tls/certificate.pem");
    }

    private static List<String> commands() throws IOException {
        Matcher tour = TOUR.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(tour.find()).isTrue();
        List<String> commands = new ArrayList<>();
        COMMAND.matcher(tour.group(1)).results().forEach(found -> commands.add(found.group(1)));
        return commands;
    }

    /** The command with the ports of a server that runs. */
    private static String at(RunningServer running, String command) {
        int port = command.contains("--tcp")
                ? running.notificationPorts().tcp()
                : running.notificationPorts().https();
        return command.strip()
                .replace("localhost:8445", "localhost:" + running.restTlsPort())
                .replace("listen.py ", "listen.py --rest-port %d --port %d ".formatted(running.restTlsPort(), port));
    }

    private static String run(String command) throws Exception {
        Process process = shell(at(server, command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static ProcessBuilder shell(String command) {
        return new ProcessBuilder("sh", "-c", command).directory(ROOT.toFile());
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return shell("command -v " + program)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A program that goes on printing until it is ended. */
    private static final class Listener implements AutoCloseable {

        private static final String END = "\0";

        private final Process process;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Listener(String command) throws IOException {
            this(command, server);
        }

        Listener(String command, RunningServer running) throws IOException {
            process = shell("exec " + at(running, command))
                    .redirectErrorStream(true)
                    .start();
            Thread.ofVirtual().start(() -> {
                try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                    output.lines().forEach(lines::add);
                } catch (IOException | RuntimeException e) {
                    lines.add(String.valueOf(e));
                } finally {
                    lines.add(END);
                }
            });
        }

        /** What it prints up to the line that holds a text. */
        String awaits(String text) throws InterruptedException {
            StringBuilder seen = new StringBuilder();
            String line = "";
            while (!line.contains(text)) {
                line = next();
                assertThat(line).as("waits for %s, after %s", text, seen).isNotEqualTo(END);
                seen.append(line).append('\n');
            }
            return seen.toString();
        }

        /** What it prints up to its end. */
        String all() throws InterruptedException {
            List<String> seen = new ArrayList<>();
            for (String line = next(); !line.equals(END); line = next()) {
                seen.add(line);
            }
            return String.join("\n", seen);
        }

        private String next() throws InterruptedException {
            String line = lines.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(line).as("prints something").isNotNull();
            return line;
        }

        /** The exit code after Ctrl-C, after which it must have nothing to say. */
        int interrupted() throws Exception {
            assertThat(shell("kill -INT " + process.pid()).start().waitFor()).isZero();
            assertThat(all()).isBlank();
            return exitCode();
        }

        int exitCode() throws InterruptedException {
            return process.waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
