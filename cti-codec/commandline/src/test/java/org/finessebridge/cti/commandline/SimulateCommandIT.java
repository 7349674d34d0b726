package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as a command, before real sockets. */
class SimulateCommandIT {

    private static final Pattern READY =
            Pattern.compile("CTI simulator listens on 127\\.0\\.0\\.1 port (\\d+): peripheral (\\d+),"
                    + " (\\d+) agents, versions (\\d+) to (\\d+)");

    @Test
    void playsTheDemoUntilItIsStopped() throws Exception {
        try (RunningCommand simulator = RunningCommand.start("simulate", "--port=0", "--no-control")) {
            Matcher ready = ready(simulator);
            assertThat(ready.group(2)).isEqualTo("5000");
            assertThat(HelpTest.help("simulate")).contains("default: %s-%s;".formatted(ready.group(4), ready.group(5)));
            try (RunningCommand monitor = RunningCommand.start("monitor", "--side-a=127.0.0.1:" + ready.group(1))) {
                monitor.next("open");
            }
            assertThat(simulator.stop()).isZero();
            assertThat(simulator.err()).isEmpty();
        }
    }

    /** The product's own simulator may hold the usual port: only then it is named. */
    @Test
    void saysWhoMayHoldTheUsualPort() throws Exception {
        String usual = HelpTest.number(HelpTest.help("simulate"), "The port \\(default: (\\d+)\\)");
        assertFailure(14, "Finesse Bridge itself listens on " + usual, "--bind=192.0.2.1");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Run.of("", "simulate", "--port=" + taken.getLocalPort()).err())
                    .doesNotContain("Finesse Bridge");
        }
    }

    @Test
    void playsAContactCentreFromAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("centre.json"), """
                        {"peripheral": {"id": 77}, "extensions": [{"first": 1, "last": 9}],
                         "agents": [{"id": "5"}]}
                        """);
        try (RunningCommand simulator = RunningCommand.start(
                "simulate", "--port=0", "--no-control", "--centre=" + file, "--version-range=18-20")) {
            Matcher ready = ready(simulator);
            assertThat(ready.group(2)).isEqualTo("77");
            assertThat(ready.group(3)).isEqualTo("1");
            assertThat(ready.group(5)).isEqualTo("20");
        }
    }

    @Test
    void tellsWhereItsControlApiListens() throws Exception {
        try (RunningCommand simulator = RunningCommand.start("simulate", "--port=0", "--control-port=0")) {
            String api = simulator.next("Control API: ").replaceFirst(".*(http://127.0.0.1:\\d+)/control$", "$1");
            Run centre = Run.of("", "centre", "--control=" + api);
            assertThat(centre.code()).isZero();
            assertThat(centre.json().at("/peripheral/id").asInt()).isEqualTo(5000);
            Run taken = Run.of("", "simulate", "--port=0", "--control-port=" + api.replaceFirst(".*:", ""));
            assertThat(taken.code()).isEqualTo(14);
            assertThat(taken.err())
                    .contains("the control API cannot listen", "--control-port")
                    .hasLineCount(1);
        }
        assertThat(Run.of("", "simulate", "--port=0", "--control-port=65536").code())
                .isEqualTo(2);
    }

    @Test
    void playsAUccxServer() throws Exception {
        try (RunningCommand simulator =
                RunningCommand.start("simulate", "--port=0", "--no-control", "--dialect=uccx")) {
            String ready = simulator.next("listens");
            assertThat(ready).contains("peripheral 1,").endsWith("versions 10 to 18 (UCCX)");
            String port = ready.replaceFirst(".* port (\\d+):.*", "$1");
            try (RunningCommand monitor =
                    RunningCommand.start("monitor", "--side-a=127.0.0.1:" + port, "--dialect=uccx")) {
                assertThat(monitor.next("open"))
                        .contains(HelpTest.number(HelpTest.help("monitor"), "of UCCX.* \\(default: (\\d+)\\); a lower")
                                + " (UCCX)");
            }
        }
        assertFailure(2, "neither ucce nor uccx", "--dialect=x");
    }

    @Test
    void playsWhatBecomesOfAgentsWhoseClientWasLost() throws Exception {
        assertThat(load()).as("the usual setting of UCCE").isZero();
        assertThat(load("--load=1")).isEqualTo(1);
        assertFailure(2, "--load: 2 is not one of 0 and 1", "--load=2");
        Run uccx = Run.of("", "simulate", "--no-control", "--dialect=uccx", "--load=1");
        assertThat(uccx.code()).isEqualTo(2);
        assertThat(uccx.err()).contains("--load: UCCX has no such setting").hasLineCount(1);
    }

    private static int load(String... options) throws Exception {
        String[] all = Stream.concat(Stream.of("simulate", "--port=0", "--control-port=0"), Stream.of(options))
                .toArray(String[]::new);
        try (RunningCommand simulator = RunningCommand.start(all)) {
            String api = simulator.next("Control API: ").replaceFirst(".*(http://127.0.0.1:\\d+)/control$", "$1");
            return Run.of("", "centre", "--control=" + api)
                    .json()
                    .at("/peripheral/logoutOnAgentDisconnect")
                    .asInt();
        }
    }

    @Test
    void tellsFailuresApart(@TempDir Path directory) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFailure(14, "cannot listen on", "--port=" + taken.getLocalPort());
            assertFailure(
                    14, "another program has the port; take another with --port", "--port=" + taken.getLocalPort());
        }
        assertFailure(14, "the address is none of this machine", "--bind=192.0.2.1");
        assertFailure(2, "--port: port 65536 is not one of", "--port=65536");
        assertFailure(2, "'--port': 'x' is not a number that fits", "--port=x");
        assertFailure(6, "--version-range: versions 13 to 25", "--version-range=13-25");
        assertFailure(6, "--version-range: 'x' is not the number", "--version-range=x");
        assertFailure(
                15,
                "--centre: " + directory.resolve("none") + ": there is no such file",
                "--centre=" + directory.resolve("none"));
        Path wrong = Files.writeString(directory.resolve("wrong.json"), "{\"agents\":[{}]}");
        assertFailure(15, "agents[0].id is missing", "--centre=" + wrong);
    }

    private static void assertFailure(int code, String words, String option) {
        Run run = Run.of("", "simulate", "--no-control", option);
        assertThat(run.err()).startsWith("cti simulate: ").contains(words).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.output()).isEmpty();
    }

    private static Matcher ready(RunningCommand simulator) throws InterruptedException {
        Matcher ready = READY.matcher(simulator.next("listens"));
        assertThat(ready.matches()).isTrue();
        return ready;
    }
}
