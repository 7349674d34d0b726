package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.EmbeddedClient.ALL_EVENTS;

import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReqBuilder;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events a client hears, by its services and masks. */
class ClientServicesTest {

    private static final UnknownMessage CALL_DELIVERED = new UnknownMessage(9, OpaqueBytes.copyOf(new byte[4]));

    private final SimulatedServer server = new SimulatedServer(
            SimulatorSettings.onLoopback(0).sessions(),
            ContactCentre.builder()
                    .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                    .agent(new SimulatedAgent("2002", new Secret("2002"), 5002))
                    .extensions(2000, 2999)
                    .build(),
            new FakeSimulatorTime());
    private final EmbeddedClient client = new EmbeddedClient(server, 20);

    @Test
    void tellsNoEventsWithoutAService() {
        client.open(ServiceMask.CLIENT_CONTROL);
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        server.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null);
        server.tell(CALL_DELIVERED);
        client.hearsNothing();
    }

    @Test
    void tellsAPeripheralMonitorOfThePeripheralAndOfNoAgent() {
        client.open(ServiceMask.PERIPHERAL_MONITOR);
        client.read(SystemEvent.class);
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        client.hearsNothing();
        server.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null);
        assertThat(client.read(SystemEvent.class).systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_OFFLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "LOGOUT, 0x2",
        "NOT_READY, 0x4",
        "AVAILABLE, 0x8",
        "TALKING, 0x10",
        "RESERVED, 0x100",
        "HOLD, 0x200",
        "NOT_ACTIVE, 0x2000"
    })
    void leavesOutTheStatesWhoseBitIsCleared(AgentState state, String bit) {
        client.open(client.openReq(ALL_EVENTS)
                .agentStateMask(0x3FFF & ~Long.decode(bit))
                .build());
        client.read(SystemEvent.class);
        EmbeddedClient all = new EmbeddedClient(server, 20);
        all.open(ALL_EVENTS);
        all.read(SystemEvent.class);

        server.changeAgentState("2001", state, 0);

        client.hearsNothing();
        assertThat(all.read(AgentStateEvent.class).agentState().known()).isEqualTo(state);
    }

    @Test
    void cannotLeaveOutUnknownWhichHasNoBit() {
        client.open(client.openReq(ALL_EVENTS).agentStateMask(0).build());
        client.read(SystemEvent.class);
        server.changeAgentState("2001", AgentState.UNKNOWN, 0);
        client.read(AgentStateEvent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0x1",
        "21, 0x2",
        "10, 0x4",
        "24, 0x4000",
        "16, 0x10000",
        "86, 0x40000",
        "128, 0x800000",
        "240, 0x2000000",
        "248, 0x8000000",
        "275, 0x80000000"
    })
    void leavesOutTheCallEventsWhoseBitIsCleared(long messageType, String bit) {
        UnknownMessage event = new UnknownMessage(messageType, OpaqueBytes.copyOf(new byte[4]));
        long mask = Long.decode(bit);
        client.open(client.openReq(ALL_EVENTS).callMsgMask(0xFFFF_FFFFL & ~mask).build());
        client.read(SystemEvent.class);
        EmbeddedClient one = new EmbeddedClient(server, 20);
        one.open(one.openReq(ALL_EVENTS).callMsgMask(mask).build());
        one.read(SystemEvent.class);

        server.tell(event);

        client.hearsNothing();
        assertThat(one.bytes().getUnsignedInt(4)).isEqualTo(messageType);
    }

    @Test
    void tellsAnAgentsClientOfItsAgentAlone() {
        OpenConf conf = client.open(agentMode(client).agentId("2001").build());
        assertThat(conf.agentState().known()).isEqualTo(AgentState.LOGIN); // nobody signed on
        assertThat(conf.monitorId()).isNotZero();
        client.hearsNothing(); // no SYSTEM_EVENT of the peripheral

        server.changeAgentState("2002", AgentState.AVAILABLE, 0);
        client.hearsNothing();
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        AgentStateEvent event = client.read(AgentStateEvent.class);
        assertThat(event.agentId()).isEqualTo("2001");
        assertThat(event.monitorId()).isEqualTo(conf.monitorId());
        server.tell(CALL_DELIVERED);
        client.hearsNothing();
    }

    @Test
    void tellsWhoIsAtTheDevice() {
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        OpenConf conf = client.open(agentMode(client).agentInstrument("2001").build());
        assertThat(conf.agentState().known()).isEqualTo(AgentState.AVAILABLE);
        assertThat(conf.agentId()).isEqualTo("2001");
        assertThat(conf.agentExtension()).isEqualTo("2001");
        server.changeAgentState("2001", AgentState.LOGOUT, 1);
        assertThat(client.read(AgentStateEvent.class).agentState().known()).isEqualTo(AgentState.LOGOUT);
    }

    @Test
    void refusesAnAgentsClientThatSaysTooLittleOrWhatCannotBe() {
        refused(agentMode(client), StatusCode.REQUIRED_DATA_MISSING);
        refused(agentMode(client).agentId(""), StatusCode.REQUIRED_DATA_MISSING);
        refused(agentMode(client).agentId("2001").peripheralId(1), StatusCode.INVALID_PERIPHERAL_ID);
        refused(agentMode(client).agentId("9999"), StatusCode.INVALID_AGENT_DATA);
        refused(agentMode(client).agentExtension("9999"), StatusCode.INVALID_AGENT_DATA);
        refused(agentMode(client).agentExtension("2001").agentInstrument("2002"), StatusCode.INCONSISTENT_AGENT_DATA);
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        refused(agentMode(client).agentId("2001").agentExtension("2002"), StatusCode.INCONSISTENT_AGENT_DATA);
    }

    @Test
    void endsTheOlderSessionOfAClientThatOpensAnother() {
        client.open(agentMode(client).agentId("2001").build());
        EmbeddedClient again = new EmbeddedClient(server, 20);
        again.open(agentMode(again).agentId("2001").build());

        client.failed(StatusCode.NEW_SESSION_OPENED);
        assertThat(client.isOpen()).isFalse();
        again.write(new HeartbeatReq(2));
        again.read(HeartbeatConf.class);
    }

    @Test
    void refusesAnotherClientForADeviceInUse() {
        client.open(agentMode(client).agentExtension("2001").build());
        EmbeddedClient other = new EmbeddedClient(server, 20);
        other.write(agentMode(other).clientId("other").agentExtension("2001").build());
        other.refused(StatusCode.DEVICE_IN_USE);

        client.write(new HeartbeatReq(2));
        client.read(HeartbeatConf.class);
        client.close();
        other.open(agentMode(other).clientId("other").agentExtension("2001").build());
    }

    @Test
    void letsOneClientHaveManySessionsForAllEvents() {
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);
        EmbeddedClient second = new EmbeddedClient(server, 20);
        second.open(ALL_EVENTS);
        client.hearsNothing();
        assertThat(server.openSessions()).isEqualTo(2);
    }

    private void refused(OpenReqBuilder request, StatusCode status) {
        client.write(request.build());
        client.refused(status);
    }

    private static OpenReqBuilder agentMode(EmbeddedClient client) {
        return client.openReq(ServiceMask.CLIENT_EVENTS | ServiceMask.CLIENT_CONTROL)
                .peripheralId(5000);
    }
}
