package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * 2,000 agents are signed in when side A of the CTI server is lost: as soon as the service is back
 * at side B, the state of every one of them is right, also of those whose state changed meanwhile.
 */
@ExtendWith(OutputCaptureExtension.class)
class RecoveryIT {

    private static final int AGENTS = 2_000;
    private static final int FIRST_AGENT = 1_001_001;
    private static final String NEW_SESSION = "has opened a session";
    private static final String NEW_ROLE = "simulator is ACTIVE now";

    private static final List<AgentState> STATES =
            List.of(AgentState.NOT_READY, AgentState.AVAILABLE, AgentState.TALKING);

    @Test
    void readsTheStatesOf2000AgentsAgainBeforeItIsInServiceAtTheOtherSide(CapturedOutput output) throws Exception {
        try (SimulatorPair cti = SimulatorPair.onLoopback(centre())) {
            Map<String, AgentState> states = new HashMap<>();
            for (int i = 0; i < AGENTS; i++) {
                change(cti, states, i, STATES.get(i % STATES.size()));
            }
            try (RunningServer server = RunningServer.start(
                    "--finesse.demo.generated-agents=" + AGENTS,
                    "--finesse.cti.side-a=127.0.0.1:" + cti.a().port(),
                    "--finesse.cti.side-b=127.0.0.1:" + cti.b().port())) {
                LogLines lines = new LogLines(output);
                report("at the start", NEW_SESSION, lines);
                assertStates(server, states);

                cti.a().vanish();
                changeEverySecond(cti, states, 0);
                change(cti, states, 7, AgentState.LOGOUT);
                cti.failOver();

                report("after the loss of side A", NEW_ROLE, lines);
                assertStates(server, states);
                assertThat(cti.b().openSessions().join()).isEqualTo(1);

                for (int again = 1; again <= repetitions(); again++) {
                    cti.b().vanish();
                    changeEverySecond(cti, states, again);
                    cti.b().reappear();
                    report("again, " + again, NEW_SESSION, lines);
                    assertStates(server, states);
                }

                cti.b().dropClients().join();
                changeEverySecond(cti, states, 1); // before, during and after the recovery
                Waiting.until(
                        "every state is right", () -> wrong(server, states).isEmpty());
            }
        }
    }

    private static void changeEverySecond(SimulatorPair cti, Map<String, AgentState> states, int round) {
        for (int i = round % 2; i < AGENTS; i += 2) {
            change(cti, states, i, STATES.get((i + round + 1) % STATES.size()));
        }
    }

    /** More for a measurement by hand: -Drecovery.repetitions=5. */
    private static int repetitions() {
        return Integer.getInteger("recovery.repetitions", 1);
    }

    private static ContactCentre centre() {
        ContactCentre.Builder builder = ContactCentre.builder().extensions(FIRST_AGENT, FIRST_AGENT + AGENTS - 1);
        for (int i = 0; i < AGENTS; i++) {
            builder.agent(new SimulatedAgent(id(i), new Secret(id(i)), 5001 + i));
        }
        return builder.build();
    }

    private static String id(int agent) {
        return String.valueOf(FIRST_AGENT + agent);
    }

    private static void change(SimulatorPair cti, Map<String, AgentState> states, int agent, AgentState state) {
        cti.b().changeAgentState(id(agent), state, 0).join();
        states.put(id(agent), state);
    }

    private static void report(String when, String beginning, LogLines lines) {
        Instant began = lines.next(beginning);
        Instant inService = lines.next("IN_SERVICE:");
        System.out.printf(
                "%,d agents recovered %s: IN_SERVICE after %d ms%n",
                AGENTS, when, Duration.between(began, inService).toMillis());
    }

    private static void assertStates(RunningServer server, Map<String, AgentState> states) {
        assertThat(wrong(server, states)).isEmpty();
        assertThatXml(server.rest("2001").get("/finesse/api/User/2001").body()).hasValue("/User/state", "LOGOUT");
    }

    /** The users whose state is not the agent's. */
    private static Map<String, String> wrong(RunningServer server, Map<String, AgentState> states) {
        Map<String, String> wrong = new HashMap<>();
        states.forEach((agent, state) -> {
            String user = server.rest(agent).get("/finesse/api/User/" + agent).body();
            if (!user.contains("<state>" + finesse(state) + "</state>")) {
                wrong.put(agent, state + ", not " + user);
            }
        });
        return wrong;
    }

    private static String finesse(AgentState state) {
        return state == AgentState.AVAILABLE ? "READY" : state.name();
    }

    /** The product's log on the console, line after line. */
    private static final class LogLines {

        private final CapturedOutput output;
        private int read;

        LogLines(CapturedOutput output) {
            this.output = output;
        }

        /** When the next line that contains a text was logged. */
        Instant next(String text) {
            Waiting.until("in the log: " + text, () -> find(text) >= 0);
            String all = output.getOut();
            int found = find(text);
            read = all.indexOf('\n', found);
            int line = all.lastIndexOf('\n', found) + 1;
            return OffsetDateTime.parse(all.substring(line, all.indexOf(' ', line)))
                    .toInstant();
        }

        private int find(String text) {
            int found = output.getOut().indexOf(text, read);
            return output.getOut().indexOf('\n', found) < 0 ? -1 : found;
        }
    }
}
