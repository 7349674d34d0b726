package org.finessebridge.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.fixture.GuardedProcess;
import org.finessebridge.fixture.NodePrograms;
import org.finessebridge.fixture.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whole calls of npm's finesse-client, with Strophe.js for the events: over WebSocket for who calls,
 * over BOSH for who is called, and all with TLS. At each step what finesse-client reads is what
 * Strophe.js has heard (finesse_call.mjs); here, what they hear is what the original tells.
 */
@Tag("interop")
@ExtendWith(RunningProduct.class)
class FinesseClientIT {

    private static final Path PROGRAMS = Path.of("../src/test/node");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String CALLER = "10008";
    private static final String CALLED = "10009";

    /** What an agent may do in each state. */
    private static final String DIALLING = "[DROP UPDATE_CALL_DATA]";

    private static final String RINGING = "[ANSWER]";
    private static final String TALKING = "[CONSULT_CALL DROP HOLD SEND_DTMF TRANSFER_SST UPDATE_CALL_DATA]";
    private static final String HELD = "[DROP RETRIEVE UPDATE_CALL_DATA]";

    /** Both ends of the call: the state of each with what it may do. */
    private static String ends(String caller, String called) {
        return "%s %s, %s %s".formatted(CALLER, caller, CALLED, called);
    }

    @Test
    void twoAgentsSignInCallAnswerHoldRetrieveDropAndSignOut(ProductProcess product) throws Exception {
        assertThat(NodePrograms.areRunnable())
                .as("node and npm are not on the PATH")
                .isTrue();
        NodePrograms.install(PROGRAMS);

        List<String> heard = play(product);

        String bothTalk = ends("ACTIVE " + TALKING, "ACTIVE " + TALKING);
        String callerHolds = ends("HELD " + HELD, "ACTIVE " + TALKING);
        String callerLeft = ends("DROPPED []", "ACTIVE " + TALKING);
        String bothLeft = ends("DROPPED []", "DROPPED []");
        String ringing = ends("INITIATED " + DIALLING, "ALERTING " + RINGING);
        assertThat(by("caller dialog ", heard))
                .containsExactly(
                        "POST INITIATING (call) " + CALLER + " INITIATING " + DIALLING,
                        "PUT INITIATED () " + CALLER + " INITIATED " + DIALLING,
                        "PUT ALERTING () " + ringing,
                        "PUT ACTIVE () " + bothTalk,
                        "PUT ACTIVE (hold) " + callerHolds,
                        "PUT ACTIVE (retrieve) " + bothTalk,
                        "PUT ACTIVE (drop) " + callerLeft,
                        "PUT DROPPED () " + bothLeft,
                        "DELETE DROPPED () " + bothLeft);
        assertThat(by("called dialog ", heard))
                .containsExactly(
                        "POST ALERTING () " + ringing,
                        "PUT ACTIVE (answer) " + bothTalk,
                        "PUT ACTIVE () " + callerHolds,
                        "PUT ACTIVE () " + bothTalk,
                        "PUT ACTIVE () " + callerLeft,
                        "PUT DROPPED () " + bothLeft,
                        "DELETE DROPPED () " + bothLeft);
        assertThat(by("caller state ", heard))
                .containsExactly(
                        "NOT_READY (sign-in)",
                        "TALKING ()",
                        "HOLD ()",
                        "TALKING ()",
                        "NOT_READY ()",
                        "LOGOUT (sign-out)");
        assertThat(by("called state ", heard))
                .containsExactly(
                        "NOT_READY (sign-in)",
                        "READY (ready)",
                        "RESERVED ()",
                        "TALKING ()",
                        "READY ()",
                        "NOT_READY (not-ready)",
                        "LOGOUT (sign-out)");
    }

    /** The lines of one kind, in order, without what they begin with. */
    private static List<String> by(String prefix, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private static List<String> play(ProductProcess product) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "NODE_NO_WARNINGS=1",
                "NODE_EXTRA_CA_CERTS=" + product.certificate(),
                "node",
                PROGRAMS.resolve("finesse_call.mjs").toRealPath().toString(),
                "localhost:" + product.restTlsPort(),
                "localhost:" + product.notificationTlsPort(),
                ProductProcess.DOMAIN));
        command.addAll(List.of("47483655", CALLER, "47483656", CALLED, "3002", "5001"));
        try (GuardedProcess program = GuardedProcess.start(command)) {
            int exitCode = program.awaitExit(PATIENCE);
            assertThat(exitCode).as(program.output()).isZero();
            return program.output().lines().toList();
        }
    }
}
