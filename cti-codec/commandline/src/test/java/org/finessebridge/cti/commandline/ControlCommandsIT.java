package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.finessebridge.cti.simulator.control.ControlSettings;
import org.finessebridge.cti.simulator.control.ScenarioRun;
import org.finessebridge.cti.simulator.control.ScenarioRuns;
import org.finessebridge.cti.simulator.control.ScenarioTitle;
import org.finessebridge.cti.simulator.control.SimulatorControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands that control a simulator, before a real one. */
class ControlCommandsIT {

    private final CtiServerSimulator simulator;
    private final SimulatorControl control;

    ControlCommandsIT() throws Exception {
        simulator = CtiServerSimulator.start(SimulatorSettings.onLoopback(0), ContactCentreFile.demo());
        control = SimulatorControl.start(ControlSettings.onLoopback(0), simulator, null);
    }

    @AfterEach
    void close() {
        control.close();
        simulator.close();
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--control=http://127.0.0.1:" + control.port());
        return Run.of("", all.toArray(String[]::new));
    }

    private Run done(String... arguments) {
        Run run = run(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run;
    }

    private String place(String to) {
        return done("call", "place", "--from=4085550199", "--to=" + to, "--set", "callVariable2=Gold=1")
                .output()
                .strip();
    }

    @Test
    void placesAndHangsUp() {
        String id = place("7000");
        JsonNode call = done("call", "show", id).json();
        assertThat(call.get("id").asString()).isEqualTo(id);
        assertThat(call.at("/variables/callVariable2").asString()).isEqualTo("Gold=1");
        assertThat(done("call", "list").lines()).hasSize(1);
        JsonNode data =
                done("call", "data", id, "--set=user.x=y", "--wrap-up=sold").json();
        assertThat(data.at("/variables/user.x").asString()).isEqualTo("y");
        assertThat(data.get("wrapUp").asString()).isEqualTo("sold");
        assertThat(done("queues").lines().getFirst()).contains("\"call\":" + id);
        assertThat(done("call", "hang-up", id).json().get("parties")).isEmpty();
        assertThat(done("call", "list").output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "reject", "busy"})
    void isAPartyOutside(String decision) {
        simulator.changeAgentState("2001", AgentState.NOT_READY, 0).join();
        long id = simulator
                .ask(server -> server.telephony().dial("2001", "4085550102", CallData.NONE))
                .join();
        Run decided = done("call", decision, String.valueOf(id), "--party=4085550102");
        assertThat(decided.output()).contains(decision.equals("answer") ? "CONNECT" : "FAIL");
    }

    @Test
    void showsTheCentre() {
        assertThat(done("centre").json().at("/sides/0/side").asString()).isEqualTo("A");
        assertThat(done("agents").lines()).hasSize(22).first().asString().contains("\"id\":\"2001\"");
        assertThat(done("queues").lines()).hasSize(4);
    }

    @Test
    void takesThingsAway() {
        assertThat(done("peripheral", "offline").json().get("online").asBoolean())
                .isFalse();
        assertThat(done("peripheral", "online").json().get("online").asBoolean())
                .isTrue();
        assertThat(done("side", "a", "offline").json().get("online").asBoolean())
                .isFalse();
        assertThat(done("side", "A", "online").json().get("online").asBoolean()).isTrue();
        assertThat(done("session", "drop").output()).isEmpty();
    }

    @Test
    void playsFaults() {
        assertThat(done("fault", "add", "--request=HOLD_CALL_REQ", "--refuse=22")
                        .output())
                .contains("\"failureCode\":22");
        assertThat(done("fault", "add", "--refuse=CF_RESOURCE_BUSY").output()).contains("\"request\":\"*\"");
        assertThat(done("fault", "add", "--lose", "--times=3").output()).contains("\"left\":3");
        assertThat(done("fault", "add", "--delay=2s").output()).contains("\"delay\":\"2s\"");
        assertThat(done("fault", "list").lines()).hasSize(4);
        done("fault", "clear");
        assertThat(done("fault", "list").output()).isEmpty();
    }

    @Test
    void startsAndStopsTraffic() {
        assertThat(done("traffic", "start", "--calls-per-hour=3600", "--seed=1")
                        .json()
                        .get("callsPerHour")
                        .asInt())
                .isEqualTo(3600);
        assertThat(done("traffic", "stop").json().get("running").asBoolean()).isFalse();
    }

    @Test
    void printsEvents() throws Exception {
        try (RunningCommand events = RunningCommand.start("events", "--control=http://127.0.0.1:" + control.port())) {
            // The stream begins at some moment: calls are placed until one is told of.
            String id = "";
            do {
                id = place("7003");
            } while (!events.hears("call-ended"));
            assertThat(id).isNotEmpty();
            assertThat(events.stop()).isZero();
            assertThat(events.err()).isEmpty();
        }
    }

    @Test
    void tellsFailuresApart() throws Exception {
        assertFailure(run("call", "show", "1"), 16, "cti call show: unknown-call: ");
        assertFailure(run("call", "place", "--from=x", "--to=7000"), 16, "cti call place: wrong-value: from ");
        assertFailure(
                run("side", "B", "offline"),
                16,
                "cti side: unknown-side: there is no side 'B': the simulator has side A alone");
        assertFailure(run("scenario", "list"), 16, "cti scenario list: no-scenarios: ");
        assertFailure(run("scenario", "run", "x"), 16, "cti scenario run: no-scenarios: ");
        assertFailure(run("peripheral", "away"), 2, "neither online nor offline");
        assertFailure(run("fault", "add"), 2, "cti fault add: ");
        assertFailure(run("fault", "add", "--lose", "--delay=1s"), 2, "cti fault add: ");
        assertFailure(Run.of("", "call"), 2, "cti call: Missing command: place, ");
        assertFailure(Run.of("", "agents", "--control=nowhere"), 2, "is not http://host:port");
        try (ClosedPort closed = new ClosedPort()) {
            assertFailure(
                    Run.of("", "agents", "--control=http://127.0.0.1:" + closed.number()),
                    11,
                    "cti agents: no control API at http://127.0.0.1:");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"FAILED at step 2: no call | ''", "'' | cti scenario run: x has failed: step 2: no call"})
    void saysOnceWhyAScenarioHasFailed(String protocol, String complaint) throws Exception {
        List<String> lines = protocol.isEmpty() ? List.of() : List.of("a caller dials", protocol);
        ScenarioRun failed = new ScenarioRun("r1", "x", ScenarioRun.State.FAILED, lines, "step 2: no call");
        try (SimulatorControl other =
                SimulatorControl.start(ControlSettings.onLoopback(0), simulator, new OneRun(failed))) {
            Run run = Run.of("", "scenario", "run", "x", "--control=http://127.0.0.1:" + other.port());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().strip()).isEqualTo(complaint);
            assertThat(run.lines()).isEqualTo(lines);
        }
    }

    /** Has one scenario, which is over as soon as it begins. */
    private record OneRun(ScenarioRun over) implements ScenarioRuns {

        @Override
        public List<ScenarioTitle> scenarios() {
            return List.of();
        }

        @Override
        public Optional<ScenarioRun> start(String name) {
            return Optional.of(over);
        }

        @Override
        public Optional<ScenarioRun> run(String id) {
            return Optional.of(over);
        }
    }

    private static void assertFailure(Run run, int code, String words) {
        assertThat(run.err()).contains(words).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.output()).isEmpty();
    }
}
