package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counters of skill groups, as a client asks for them. */
class StatisticsRequestTest {

    private static final long NOT_SAID = 0xFFFF_FFFFL;

    private final SimulatedServer server = new SimulatedServer(
            SimulatorSettings.onLoopback(0).sessions(),
            ContactCentre.builder()
                    .skillGroup(new SimulatedSkillGroup(76, 5076, "Cumulus_Sales"))
                    .agent(new SimulatedAgent("2001", Secret.NONE, 5001, "", "", null, List.of(76L), List.of()))
                    .extensions(2000, 2999)
                    .build(),
            new FakeSimulatorTime());
    private final EmbeddedClient client = new EmbeddedClient(server, 24);

    @BeforeEach
    void open() {
        client.open(EmbeddedClient.ALL_EVENTS);
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        client.forget();
    }

    @Test
    void tellsASkillGroupByItsNumber() {
        ask(5000, 76, NOT_SAID);

        assertThat(client.read(QuerySkillGroupStatisticsConf.class))
                .returns(42L, QuerySkillGroupStatisticsConf::invokeId)
                .returns(76L, QuerySkillGroupStatisticsConf::skillGroupNumber)
                .returns(5076L, QuerySkillGroupStatisticsConf::skillGroupId)
                .returns(1L, QuerySkillGroupStatisticsConf::agentsLoggedOn)
                .returns(1L, QuerySkillGroupStatisticsConf::agentsAvail)
                .returns(0L, QuerySkillGroupStatisticsConf::routerCallsQNow)
                .returns(NOT_SAID, conf -> conf.today().handledCalls());
    }

    @Test
    void tellsASkillGroupByItsId() {
        ask(5000, NOT_SAID, 5076);

        assertThat(client.read(QuerySkillGroupStatisticsConf.class).skillGroupNumber())
                .isEqualTo(76);
    }

    @Test
    void refusesASkillGroupThatDoesNotExist() {
        ask(5000, 77, NOT_SAID);

        assertThat(client.read(ControlFailureConf.class).failureCode())
                .isEqualTo(ControlFailureCode.CF_INVALID_SKILL_GROUP_SPECIFIED.code());
    }

    @Test
    void refusesAnotherPeripheral() {
        ask(5001, 76, NOT_SAID);

        client.refused(StatusCode.INVALID_PERIPHERAL_ID);
    }

    @Test
    void refusesAClientWithoutClientControl() {
        EmbeddedClient listener = new EmbeddedClient(server, 24);
        listener.open(ServiceMask.ALL_EVENTS);
        listener.forget();
        listener.write(request(5000, 76, NOT_SAID));

        listener.refused(StatusCode.FUNCTION_NOT_AVAILABLE);
    }

    private void ask(long peripheral, long number, long id) {
        client.write(request(peripheral, number, id));
    }

    private static QuerySkillGroupStatisticsReq request(long peripheral, long number, long id) {
        return QuerySkillGroupStatisticsReq.builder()
                .invokeId(42)
                .peripheralId(peripheral)
                .skillGroupNumber(number)
                .skillGroupId(id)
                .build();
    }
}
