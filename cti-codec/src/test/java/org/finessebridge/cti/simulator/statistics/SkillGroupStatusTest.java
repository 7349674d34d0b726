package org.finessebridge.cti.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.queue.SimulatedFloor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillGroupStatusTest {

    private final SimulatedFloor floor = SimulatedFloor.ucce();

    @Test
    void countsAgentsAndWaitingCalls() {
        floor.ready("2001", "2002");
        floor.become("2003", AgentState.NOT_READY);
        long talking = floor.dial("7000");
        floor.telephony().answer(talking, "2001");
        floor.dial("7000"); // rings at 2002
        floor.dial("7000"); // waits
        floor.pass(Duration.ofSeconds(7));

        assertThat(floor.counters(10))
                .returns(3L, QuerySkillGroupStatisticsConf::agentsLoggedOn)
                .returns(1L, QuerySkillGroupStatisticsConf::agentsNotReady)
                .returns(2L, QuerySkillGroupStatisticsConf::agentsReady)
                .returns(0L, QuerySkillGroupStatisticsConf::agentsAvail)
                .returns(1L, QuerySkillGroupStatisticsConf::agentsTalkingIn)
                .returns(1L, QuerySkillGroupStatisticsConf::agentsReserved)
                .returns(1L, QuerySkillGroupStatisticsConf::routerCallsQNow)
                .returns(7L, QuerySkillGroupStatisticsConf::longestRouterCallQNow);
        floor.telephony().hold(talking, "2001");
        assertThat(floor.counters(10)).returns(1L, QuerySkillGroupStatisticsConf::agentsHold);
    }

    @Test
    void countsAnAgentWhoIsBusyForAnotherSkillGroupAsBusyOther() {
        floor.ready("2003");
        long call = floor.dial("7002");
        floor.telephony().answer(call, "2003");

        assertThat(floor.counters(20)).returns(1L, QuerySkillGroupStatisticsConf::agentsTalkingIn);
        assertThat(floor.counters(10))
                .returns(0L, QuerySkillGroupStatisticsConf::agentsTalkingIn)
                .returns(1L, QuerySkillGroupStatisticsConf::agentsBusyOther);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void alwaysAddsUp(int seed) {
        Random chance = new Random(seed);
        for (int step = 0; step < 500; step++) {
            act(chance);
            floor.pass(Duration.ofMillis(chance.nextInt(5_000)));
            for (long group : List.of(10L, 20L)) {
                QuerySkillGroupStatisticsConf now = floor.counters(group);
                assertThat(now.agentsAvail()
                                + now.agentsNotReady()
                                + now.agentsTalkingIn()
                                + now.agentsTalkingOut()
                                + now.agentsTalkingOther()
                                + now.agentsWorkNotReady()
                                + now.agentsWorkReady()
                                + now.agentsReserved()
                                + now.agentsHold()
                                + now.agentsBusyOther())
                        .as("step %d of seed %d", step, seed)
                        .isEqualTo(now.agentsLoggedOn());
                assertThat(now.agentsReady()).isEqualTo(now.agentsLoggedOn() - now.agentsNotReady());
            }
            assertThat(floor.counters(10).routerCallsQNow() + floor.counters(20).routerCallsQNow())
                    .as("step %d of seed %d", step, seed)
                    .isEqualTo(floor.telephony().calls().stream()
                            .filter(call -> call.parties().stream()
                                    .anyMatch(party -> party.state() == LocalConnectionState.QUEUED))
                            .count());
        }
    }

    private void act(Random chance) {
        List<String> agents = List.of("2001", "2002", "2003");
        String agent = agents.get(chance.nextInt(agents.size()));
        List<CallSnapshot> calls = floor.telephony().calls();
        CallSnapshot call = calls.isEmpty() ? null : calls.get(chance.nextInt(calls.size()));
        try {
            switch (chance.nextInt(8)) {
                case 0, 1 -> floor.dial(List.of("7000", "7001", "7002", "7003").get(chance.nextInt(4)));
                case 2 -> floor.become(agent, AgentState.NOT_READY);
                case 3, 4 -> floor.become(agent, AgentState.AVAILABLE);
                default -> {
                    if (call != null) {
                        actOn(call, agent, chance.nextInt(5));
                    }
                }
            }
        } catch (CallRefusedException e) {
            assertThat(e).hasNoCause(); // An impossible wish, which changes nothing.
        }
    }

    private void actOn(CallSnapshot call, String device, int what) {
        switch (what) {
            case 0, 1 -> floor.telephony().answer(call.callId(), device);
            case 2 -> floor.telephony().hold(call.callId(), device);
            case 3 -> floor.telephony().retrieve(call.callId(), device);
            default -> floor.telephony().abandon(call.callId());
        }
    }
}
