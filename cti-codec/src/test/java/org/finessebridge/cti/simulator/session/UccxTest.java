package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a UCCX server does otherwise. UCCX CTI Protocol Developer Guide. */
class UccxTest {

    private static final long BRIDGE = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL;

    private final SimulatedServer server = new SimulatedServer(
            SimulatorSettings.onLoopback(0).withVersions(VersionRange.ALL_UCCX).sessions(),
            ContactCentre.builder()
                    .skillGroup(new SimulatedSkillGroup(3, 5003, "Sales"))
                    .agent(new SimulatedAgent("2001", new Secret("2001"), 5001, "", "", null, List.of(3L), List.of()))
                    .extensions(2000, 2999)
                    .build()
                    .ofUccx(),
            new FakeSimulatorTime());

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18})
    void opensEveryVersionWithItsOwnPeripheralAndServices(int version) {
        EmbeddedClient client = new EmbeddedClient(server, ProtocolVersion.uccx(version));
        OpenConf conf = client.open(BRIDGE | ServiceMask.PERIPHERAL_MONITOR | ServiceMask.ACTIVE_STANDBY);

        assertThat(conf.servicesGranted()).isEqualTo(BRIDGE);
        assertThat(conf.peripheralType().known()).isEqualTo(PeripheralType.ACMI_CRS);
        assertThat(conf.peripherals().getFirst().fltPeripheralId()).isEqualTo(1);
        assertThat(client.read(SystemEvent.class).systemEventArg1()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 19, 20, 24})
    void refusesVersionsOfUcce(long version) {
        EmbeddedClient client = new EmbeddedClient(server, ProtocolVersion.uccx(17));
        client.write(client.openReq(BRIDGE).versionNumber(version).build());
        client.refused(StatusCode.INVALID_VERSION);
    }

    @ParameterizedTest
    @ValueSource(longs = {19, 120, OpenRules.NO_IDLE_TIMEOUT})
    void wantsAnIdleTimeoutThatHeartbeatsKeep(long idleTimeout) {
        EmbeddedClient client = new EmbeddedClient(server, ProtocolVersion.uccx(17));
        client.write(client.openReq(BRIDGE).idleTimeout(idleTimeout).build());
        client.refused(StatusCode.INVALID_TIMEOUT);
        client.open(client.openReq(BRIDGE).idleTimeout(119).build());
    }

    @Test
    void fillsTheFieldsThatItDoesNotUseWithItsFixedValues() {
        EmbeddedClient client = opened();
        client.write(login());
        client.read(SetAgentStateConf.class);

        AgentStateEvent event = client.read(AgentStateEvent.class);
        assertThat(event.monitorId()).isZero();
        assertThat(event.peripheralId()).isEqualTo(1);
        assertThat(event.sessionId()).isZero();
        assertThat(event.peripheralType().known()).isEqualTo(PeripheralType.ACMI_CRS);
        assertThat(event.skillGroupState().raw()).isZero();
        assertThat(event.mrdId()).isEqualTo(1);
        assertThat(event.numTasks()).isZero();
        assertThat(event.agentMode().known()).isEqualTo(AgentMode.NOT_ROUTABLE);
        assertThat(event.maxTaskLimit()).isZero();
        assertThat(event.icmAgentId()).isZero();
        assertThat(event.agentAvailabilityStatus().known()).isEqualTo(AgentAvailabilityStatus.ICM_AVAILABLE);
        SkillGroup queue = event.skillGroups().getFirst();
        assertThat(queue.skillGroupNumber()).isEqualTo(3);
        assertThat(queue.skillGroupId()).isEqualTo(0xFFFF_FFFFL);
        assertThat(queue.skillGroupPriority()).isZero();
        assertThat(Objects.requireNonNull(queue.skillGroupState()).known()).isEqualTo(AgentState.NOT_READY);
        assertThat(event.agentState().known()).isEqualTo(AgentState.NOT_READY);
        assertThat(event.eventReasonCode()).as("logon").isEqualTo(32760);

        client.write(new QueryAgentStateReq(9, 1, 1, -1, null, "2001", null));
        QueryAgentStateConf answer = client.read(QueryAgentStateConf.class);
        assertThat(answer.icmAgentId()).isZero();
        assertThat(answer.maxTaskLimit()).isZero();
    }

    @Test
    void carriesAgentIdsInTag194AfterAFixedPartOf58Bytes() {
        EmbeddedClient client = opened();
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        ByteBuf frame = client.bytes();
        assertThat(frame.getInt(4)).isEqualTo(30);
        assertThat(ByteBufUtil.hexDump(frame, 8 + 58, 7)).isEqualTo("c2053230303100");
    }

    @Test
    void hasItsOwnRangeOfVersions() {
        assertThatThrownBy(() -> new VersionRange(Dialect.UCCX, 10, 19))
                .hasMessageContaining("10 to 19 are not a range within 10 to 18");
        assertThat(new VersionRange(Dialect.UCCX, 12, 14).includes(15)).isFalse();
    }

    private EmbeddedClient opened() {
        EmbeddedClient client = new EmbeddedClient(server, ProtocolVersion.uccx(17));
        client.open(BRIDGE);
        client.read(SystemEvent.class);
        return client;
    }

    private static SetAgentStateReq login() {
        return SetAgentStateReq.login("2001", new Secret("2001"), "2003").toBuilder()
                .invokeId(3)
                .peripheralId(1)
                .build();
    }
}
