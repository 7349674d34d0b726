package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.finessebridge.cti.simulator.fault.RandomFaults;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 200 agents and their supervisors ask for states, all at once: each 202 is answered once with its
 * requestId and the true outcome, and in the end everybody says what is so. The seed can be given:
 * {@code -Dstorm.seed=2}.
 */
class StormIT {

    private static final Logger LOG = LoggerFactory.getLogger(StormIT.class);
    private static final int AGENTS = 200;
    private static final long SEED = Long.getLong("storm.seed", 1);

    @Test
    void whateverOrderMessagesComeInRequestsSucceed() throws Exception {
        SimulatorBehaviour outOfOrder =
                SimulatorBehaviour.atRandom(RandomFaults.reordering(SEED, Duration.ofMillis(333))
                                .withStrangers(20))
                        .toBuilder()
                        .eventPerSkillGroup(true)
                        .build();
        try (RunningServer server = RunningServer.start("--finesse.demo.generated-agents=" + AGENTS);
                Storm storm = new Storm(server, AGENTS, SEED)) {
            storm.blow(10, () -> {});
            assertThat(storm.faults()).isEmpty();
            server.simulator().behaviour(outOfOrder).join();

            storm.blow(8, () -> {});

            LOG.info("Out of order, seed {}: {}", SEED, storm.outcomes());
            assertThat(storm.faults()).isEmpty();
            // Signed out, one can't be ready: the only error that is true here.
            assertThat(storm.outcomes().keySet()).isSubsetOf(Set.of("state", "CF_INVALID_OBJECT_STATE"));
            endsInTheTruth(server, storm);
        }
    }

    @Test
    void whateverIsLostOrLateEachRequestHasItsOneAnswer() throws Exception {
        SimulatorBehaviour faulty = SimulatorBehaviour.atRandom(RandomFaults.reordering(SEED, Duration.ofSeconds(3))
                        .ignoring(2)
                        .losingAnswers(2)
                        .carryingOutLate(5)
                        .refusingLate(3)
                        .withStrangers(20))
                .toBuilder()
                .eventPerSkillGroup(true)
                .build();
        try (RunningServer server = RunningServer.start("--finesse.demo.generated-agents=" + AGENTS);
                Storm storm = new Storm(server, AGENTS, SEED)) {
            server.simulator().behaviour(faulty).join();

            storm.blow(8, () -> server.simulator().dropClients().join());

            LOG.info("Lost and late, seed {}: {}", SEED, storm.outcomes());
            assertThat(storm.faults()).isEmpty();
            assertThat(storm.outcomes()).containsKeys("state", "CF_RESOURCE_OUT_OF_SERVICE");
            server.simulator().behaviour(SimulatorBehaviour.NORMAL).join();
            endsInTheTruth(server, storm);
        }
    }

    private static void endsInTheTruth(RunningServer server, Storm storm) {
        Waiting.until("all is quiet", () -> server.simulator().unsettled().join() == 0);
        Waiting.untilEmpty("all is told", storm::differences);
        assertThat(storm.faults()).isEmpty();
    }
}
