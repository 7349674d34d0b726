package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.UserMessageEvent;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.session.VersionRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The monitor before real sockets. */
class MonitorCommandIT {

    private final ClosedPort closed = new ClosedPort();
    private final List<AutoCloseable> open = new ArrayList<>();

    MonitorCommandIT() throws IOException {}

    @AfterEach
    void closeAll() throws Exception {
        closed.close();
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void printsEventsAndTheSessionForPeople() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator);
        assertThat(monitor.next("session with"))
                .isEqualTo(
                        "09:30:00.500 A -- session with 127.0.0.1:%d open: version 24, ServicesGranted 0x2000010, peripheral online"
                                .formatted(simulator.port()));
        assertThat(HelpTest.help("monitor")).contains("(default: 24)", "(default: 5000)", "(default: cti-monitor)");

        play(simulator, AgentState.AVAILABLE);

        assertThat(monitor.next("AGENT_STATE_EVENT"))
                .startsWith("09:30:00.500 A AGENT_STATE_EVENT MonitorID=0 PeripheralID=5000 ")
                .contains(" PeripheralType=17(ENTERPRISE_AGENT) ")
                .contains(" AgentState=3(AVAILABLE) ")
                .contains(" AgentID=\"2001\" ");
        simulator
                .play(server -> server.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null))
                .get(60, TimeUnit.SECONDS);
        assertThat(monitor.next("health")).contains("peripheral 5000 is offline");
        assertThat(monitor.stop()).isZero();
        assertThat(monitor.err()).isEmpty();
        assertThat(simulator.openSessions().get(60, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void printsJsonFromWhichTheFrameCanBeMade() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator, "--json");
        JsonNode opened = Run.json(monitor.next("OPEN\""));
        assertThat(opened.get("version").asInt()).isEqualTo(24);
        assertThat(opened.get("server").asString()).isEqualTo("127.0.0.1:" + simulator.port());

        play(simulator, AgentState.NOT_READY);

        String line = monitor.next("AGENT_STATE_EVENT");
        JsonNode event = Run.json(line);
        assertThat(event.get("time").asString()).isEqualTo("2026-11-21T09:30:00.500Z");
        assertThat(event.get("side").asString()).isEqualTo("A");
        assertThat(event.get("fields").get("AgentState").asInt()).isEqualTo(2);
        String hex = Run.of(line, "encode", "--version=24").output();
        assertThat(Run.of(hex, "decode", "--version=24").json().get("floating")).isEqualTo(event.get("floating"));
        assertThat(monitor.stop()).isZero();
    }

    @Test
    void goesDownToTheVersionOfTheServer() throws Exception {
        RunningCommand monitor = monitor(simulator(new VersionRange(14, 17)), "--version=19");
        assertThat(monitor.next("open")).contains("version 17");
    }

    @Test
    void cannotBeFooledByWhatAServerSends() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator);
        monitor.next("open");
        simulator
                .play(server -> server.tell(UserMessageEvent.builder()
                        .text("\u001b[2J\nforged \u202e \"line\"")
                        .build()))
                .get(60, TimeUnit.SECONDS);

        assertThat(monitor.next("USER_MESSAGE_EVENT"))
                .endsWith("Text=\"\\u001b[2J\\u000aforged \\u202e \\\"line\\\"\"");
    }

    @Test
    void opensALostSessionAgain() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator);
        monitor.next("open");

        simulator.dropClients().get(60, TimeUnit.SECONDS);

        monitor.next("lost");
        monitor.next("open");
    }

    @Test
    void endsWithTheSessionWhereAsked() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator, "--once");
        monitor.next("open");

        simulator.dropClients().get(60, TimeUnit.SECONDS);

        assertThat(monitor.code()).isEqualTo(13);
        assertThat(monitor.err())
                .startsWith("cti monitor: the session with 127.0.0.1:")
                .hasLineCount(1);
    }

    @Test
    void tellsARefusedOpenFromAMissingServer() throws Exception {
        CtiServerSimulator newer = simulator(new VersionRange(22, 25));
        RunningCommand refused = monitor(newer, "--version=20");
        assertThat(refused.code()).isEqualTo(12);
        assertThat(refused.err())
                .startsWith("cti monitor: no session with 127.0.0.1:" + newer.port())
                .contains("OPEN_REQ refused, E_CTI_INVALID_VERSION")
                .contains("with --version, or say with --dialect")
                .hasLineCount(1);

        CtiServerSimulator strict = simulator(VersionRange.ALL);
        strict.behaviour(SimulatorBehaviour.refusingOpen(StatusCode.INVALID_PASSWORD))
                .get(60, TimeUnit.SECONDS);
        RunningCommand unknown = monitor(strict);
        assertThat(unknown.code()).isEqualTo(12);
        assertThat(unknown.err()).contains("check the client id and the client password");

        RunningCommand alone = command("--side-a=127.0.0.1:" + closed.number());
        assertThat(alone.code()).isEqualTo(11);
        assertThat(alone.err()).contains("no session with").hasLineCount(1);

        RunningCommand both = monitor(strict, "--side-b=127.0.0.1:" + closed.number());
        assertThat(both.code()).isEqualTo(12);
        assertThat(both.err()).contains("INVALID_PASSWORD").hasLineCount(1);
    }

    @Test
    void findsTheOtherSide() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor =
                command("--side-a=127.0.0.1:" + closed.number(), "--side-b=127.0.0.1:" + simulator.port());
        assertThat(monitor.next(" open")).contains(" B -- session");
    }

    @Test
    void waitsForAServerWhereAsked() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        simulator.vanish();
        RunningCommand monitor = monitor(simulator, "--wait");
        monitor.next("BACKING_OFF");
        simulator.reappear();
        monitor.next(" open");
    }

    @Test
    void asksForTheServicesThatAreNamed() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator, "--version=20", "--services=ALL_EVENTS,peripheral_monitor");
        assertThat(monitor.next(" open")).contains("ServicesGranted 0x30,");

        RunningCommand tooMuch = monitor(simulator, "--services=SUPERVISOR", "--client-id=other");
        assertThat(tooMuch.code()).isEqualTo(12);
        assertThat(tooMuch.err()).contains("SUPERVISOR").hasLineCount(1);
    }

    @Test
    void takesThePasswordFromAFileOrTheEnvironmentAndNeverShowsIt(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("password"), "from-file\nmore");
        try (OpenReqReader server = new OpenReqReader()) {
            RunningCommand byFile =
                    command("--side-a=127.0.0.1:" + server.port(), "--password-file=" + file, "--version=20");
            assertThat(server.password()).isEqualTo("from-file");
            RunningCommand byEnvironment = keep(RunningCommand.start(
                    Map.of("CTI_PASSWORD", "from-env"),
                    "monitor",
                    "--side-a=127.0.0.1:" + server.port(),
                    "--version=20"));
            assertThat(server.password()).isEqualTo("from-env");
            assertThat(byFile.code()).isEqualTo(12);
            assertThat(byEnvironment.code()).isEqualTo(12);
            assertThat(byFile.err() + byEnvironment.err())
                    .doesNotContain("from-file")
                    .doesNotContain("from-env");
        }
        Run noFile = Run.of("", "monitor", "--side-a=127.0.0.1:1", "--password-file=" + directory);
        assertThat(noFile.code()).isEqualTo(15);
        assertThat(Run.of("", "monitor", "--side-a=127.0.0.1:1", "--password=x").code())
                .isEqualTo(2);
    }

    @Test
    void slowsTheServerDownRatherThanLosingEvents() throws Exception {
        int unsentBytes = 64 * 1024 * 1024;
        CtiServerSimulator simulator = keep(CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0).withLimits(10, unsentBytes), ContactCentreFile.demo()));
        RunningCommand monitor = monitor(simulator, "--json");
        monitor.next("OPEN\"");
        monitor.blockOutput();
        int events = 60_000; // more than the monitor keeps
        simulator
                .play(server -> {
                    for (int i = 0; i < events; i++) {
                        server.changeAgentState("2001", AgentState.NOT_READY, i);
                    }
                })
                .get(60, TimeUnit.SECONDS);
        monitor.unblockOutput();

        for (int i = 0; i < events; i++) {
            assertThat(monitor.next("AGENT_STATE_EVENT")).contains("\"EventReasonCode\":" + i + ",");
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        CtiServerSimulator simulator = simulator(VersionRange.ALL);
        RunningCommand monitor = monitor(simulator);
        monitor.next("open");
        monitor.breakPipe();
        play(simulator, AgentState.AVAILABLE);

        assertThat(monitor.code()).isZero();
        assertThat(monitor.err()).isEmpty();
    }

    @Test
    void tellsWrongOptions() throws Exception {
        assertWrong(2, "'here' is not host:port", "--side-a=here");
        assertWrong(2, "'::1:5' is not host:port", "--side-a=::1:5");
        assertWrong(2, "port 0", "--side-a=here:0");
        assertWrong(2, "Missing required option: '--side-a=<host:port>'");
        assertWrong(6, "--version: UCCE protocol version 26 is not one of 14 to 25", "--side-a=a:1", "--version=26");
        assertWrong(6, "not one of 10 to 18", "--side-a=a:1", "--version=24", "--dialect=uccx");
        assertWrong(
                2,
                "--floating-length: UCCX protocol version 17 has no floating lengths of 2",
                "--side-a=a:1",
                "--dialect=uccx",
                "--floating-length=2");
        assertWrong(2, "'X' is no service", "--side-a=a:1", "--services=X");
        assertWrong(2, "client id has 1 to 63", "--side-a=a:1", "--client-id=");
        assertWrong(15, "nothing.pem", "--side-a=a:1", "--trust-store=nothing.pem");
    }

    private static void assertWrong(int code, String words, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "monitor";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Run run = Run.of("", arguments);
        assertThat(run.err()).startsWith("cti monitor: ").contains(words).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code);
    }

    private CtiServerSimulator simulator(VersionRange versions) throws IOException {
        return keep(CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0).withVersions(versions), ContactCentreFile.demo()));
    }

    private static void play(CtiServerSimulator simulator, AgentState state) throws Exception {
        simulator.changeAgentState("2001", state, 0).get(60, TimeUnit.SECONDS);
    }

    private RunningCommand monitor(CtiServerSimulator simulator, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "--side-a=127.0.0.1:" + simulator.port();
        System.arraycopy(options, 0, all, 1, options.length);
        return command(all);
    }

    private RunningCommand command(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "monitor";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return keep(RunningCommand.start(arguments));
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }
}
