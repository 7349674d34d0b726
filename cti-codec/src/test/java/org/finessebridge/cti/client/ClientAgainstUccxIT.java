package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.session.VersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's session with a UCCX server, over real sockets. */
class ClientAgainstUccxIT {

    private static final int SUPERVISOR_FORCED = 33;

    private final RecordingListener listener = new RecordingListener();

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18})
    void signsAnAgentOnAndOff(int version) throws Exception {
        try (CtiServerSimulator simulator = simulator(VersionRange.ALL_UCCX);
                CtiClient client = client(simulator, ProtocolVersion.uccx(version))) {
            CtiSessionOpened opened = listener.next(CtiSessionOpened.class);
            assertThat(opened.version()).isEqualTo(ProtocolVersion.uccx(version));
            assertThat(opened.openConf().peripheralType().known()).isEqualTo(PeripheralType.ACMI_CRS);
            SystemEvent online = listener.next(SystemEvent.class);
            assertThat(online.systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_ONLINE);
            assertThat(online.systemEventArg1()).isEqualTo(1);

            send(client, SetAgentStateReq.login("2001", new Secret("2001"), "2003"));
            AgentStateEvent signedOn = becomes(AgentState.NOT_READY, 32760);
            assertThat(signedOn.agentId()).isEqualTo("2001");
            assertThat(signedOn.agentExtension()).isEqualTo("2003");
            send(client, SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"));
            becomes(AgentState.AVAILABLE, 0);
            send(client, SetAgentStateReq.of(AgentState.NOT_READY, 33, "2001", "2003"));
            becomes(AgentState.NOT_READY, SUPERVISOR_FORCED);
            send(client, SetAgentStateReq.of(AgentState.LOGOUT, 22, "2001", "2003"));
            becomes(AgentState.LOGOUT, 22);

            send(client, SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"));
            assertThat(listener.next(CtiOutcome.Refused.class).failureCode()).isEqualTo(22);
        }
    }

    @Test
    void asksForLowerVersionsUntilTheServerKnowsOne() throws Exception {
        try (CtiServerSimulator simulator = simulator(new VersionRange(Dialect.UCCX, 10, 12));
                CtiClient client = client(simulator, ProtocolVersion.uccx(18))) {
            assertThat(listener.next(CtiSessionOpened.class).version()).isEqualTo(ProtocolVersion.uccx(12));
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
        }
    }

    @Test
    void opensWithTheLongestHeartbeatsThatUccxAllows() throws Exception {
        try (CtiServerSimulator simulator = simulator(VersionRange.ALL_UCCX);
                CtiClient client = started(
                        settings(simulator, ProtocolVersion.uccx(17)).heartbeatInterval(Duration.ofSeconds(30)))) {
            listener.next(CtiSessionOpened.class);
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
        }
    }

    private AgentStateEvent becomes(AgentState state, int reason) throws InterruptedException {
        listener.next(CtiOutcome.Confirmed.class);
        AgentStateEvent event = listener.next(AgentStateEvent.class);
        assertThat(event.agentState().known()).isEqualTo(state);
        assertThat(event.eventReasonCode()).isEqualTo(reason);
        return event;
    }

    private void send(CtiClient client, SetAgentStateReq request) {
        client.send(request, listener::outcome);
    }

    private CtiClient client(CtiServerSimulator simulator, ProtocolVersion highest) {
        return started(settings(simulator, highest));
    }

    private CtiClient started(CtiClientSettings.Builder settings) {
        CtiClient client = CtiClient.create(settings.build(), listener);
        client.start();
        return client;
    }

    private static CtiClientSettings.Builder settings(CtiServerSimulator simulator, ProtocolVersion highest) {
        return CtiClientSettings.builder()
                .sides(new CtiEndpoint("127.0.0.1", simulator.port()))
                .peripheralId(ContactCentre.UCCX_PERIPHERAL_ID)
                .protocolVersions(CtiClientSettings.versions(highest, ProtocolVersion.uccx(10)));
    }

    private static CtiServerSimulator simulator(VersionRange versions) throws IOException {
        return CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0).withVersions(versions),
                ContactCentre.builder()
                        .agent(new SimulatedAgent("2001", new Secret("2001"), 7001))
                        .extensions(2000, 2999)
                        .build()
                        .ofUccx());
    }
}
