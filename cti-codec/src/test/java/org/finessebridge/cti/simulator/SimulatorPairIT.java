package org.finessebridge.cti.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.StandbyActiveEvent;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both sides of a pair over real sockets: one contact centre, roles that swap. */
class SimulatorPairIT {

    private static final long SERVICES =
            ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL | ServiceMask.ACTIVE_STANDBY;

    private final SimulatorPair pair;

    SimulatorPairIT() throws IOException {
        pair = SimulatorPair.onLoopback(ContactCentre.builder()
                .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                .extensions(2000, 2999)
                .build());
    }

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void keepsTheAgentsStatesWhenTheActiveSideIsLost() throws Exception {
        try (SocketClient atA = client(pair.a()).open(SERVICES);
                SocketClient atB = client(pair.b()).open(SERVICES)) {
            atA.read(SystemEvent.class);
            pair.a().changeAgentState("2001", AgentState.AVAILABLE, 0).join();
            atA.read(AgentStateEvent.class);

            assertThat(pair.loseActive()).isSameAs(pair.b());

            assertThat(atA.isClosed()).isTrue();
            assertThatThrownBy(() -> client(pair.a())).isInstanceOf(ConnectException.class);
            atB.read(StandbyActiveEvent.class);
            atB.read(SystemEvent.class);
            atB.write(query());
            assertThat(atB.read(QueryAgentStateConf.class).agentState().is(AgentState.AVAILABLE))
                    .isTrue();

            int port = pair.a().port();
            pair.a().reappear();
            assertThat(pair.a().port()).isEqualTo(port);
            assertThat(pair.standby()).isSameAs(pair.a());
            try (SocketClient older = new SocketClient(port, ProtocolVersion.V20)) {
                older.askToOpen(SERVICES);
                assertThat(older.failure()).isEqualTo(StatusCode.CTI_SERVER_OFFLINE);
            }
            try (SocketClient again = client(pair.a()).open(SERVICES)) {
                again.write(query());
                assertThat(again.failure()).isEqualTo(StatusCode.SERVER_NOT_MASTER);
            }
        }
    }

    @Test
    void switchesAsPlanned() throws Exception {
        try (SocketClient atA = client(pair.a()).open(SERVICES)) {
            atA.read(SystemEvent.class);
            CompletableFuture<Boolean> switched = pair.switchOver();
            long invokeId = atA.read(ActiveMaintenanceReq.class).invokeId();
            atA.write(new ActiveMaintenanceResp(invokeId, true));
            assertThat(atA.read(ActiveMaintenanceEvent.class).maintenanceModeStatus())
                    .isTrue();
            atA.write(new StoppingRequestsToThisSideInd());
            assertThat(atA.isClosed()).isTrue();
            assertThat(switched.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(pair.active()).isSameAs(pair.b());
        }
    }

    @Test
    void failsOverWithoutWarningAndBack() throws Exception {
        pair.failOver();
        assertThat(pair.active()).isSameAs(pair.b());
        pair.failOver();
        assertThat(pair.active()).isSameAs(pair.a());
    }

    @Test
    void tellsTheClientsOfBothSidesThatItGoes() throws Exception {
        try (SocketClient atA = client(pair.a()).open(SERVICES);
                SocketClient atB = client(pair.b()).open(SERVICES)) {
            atA.read(SystemEvent.class);
            pair.close();
            for (SocketClient client : new SocketClient[] {atA, atB}) {
                assertThat(client.read(FailureEvent.class).status()).isEqualTo(StatusCode.CTI_SERVER_OFFLINE.code());
                assertThat(client.isClosed()).isTrue();
            }
        }
    }

    private static SocketClient client(CtiServerSimulator side) throws IOException {
        return new SocketClient(side.port(), ProtocolVersion.V24);
    }

    private static CtiRequest<QueryAgentStateConf> query() {
        return QueryAgentStateReq.ofAgent("2001").toBuilder()
                .peripheralId(5000)
                .invokeId(8)
                .build();
    }
}
