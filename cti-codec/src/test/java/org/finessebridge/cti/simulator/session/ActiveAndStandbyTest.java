package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.EmbeddedClient.ALL_EVENTS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SessionType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.StandbyActiveEvent;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.Test;

/** A pair of servers: who is let in at the standby side, failover, and the planned switch. */
class ActiveAndStandbyTest {

    private static final long WITH_STANDBY = ALL_EVENTS | ServiceMask.ACTIVE_STANDBY;

    private final FakeSimulatorTime time = new FakeSimulatorTime();
    private final SimulatedServer a = new SimulatedServer(
            SimulatorSettings.onLoopback(0).sessions(),
            ContactCentre.builder()
                    .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                    .extensions(2000, 2999)
                    .build(),
            time);
    private final SimulatedServer b =
            a.otherSide(SimulatorSettings.onLoopback(0).sessions());

    @Test
    void standbyLetsInWhoKnowsOfItAndTakesNoRequests() {
        EmbeddedClient client = new EmbeddedClient(b, 24);
        OpenConf conf = client.open(WITH_STANDBY);
        assertThat(conf.sessionType().is(SessionType.STANDBY)).isTrue();
        a.changeAgentState("2001", AgentState.AVAILABLE, 0);
        a.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null);
        client.hearsNothing();

        client.write(new HeartbeatReq(2));
        client.read(HeartbeatConf.class);
        client.write(QueryAgentStateReq.ofAgent("2001")).refused(StatusCode.SERVER_NOT_MASTER);
        client.write(new CloseReq(3, 0));
        client.read(CloseConf.class);
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void standbyRefusesWhoDoesNotKnowOfIt() {
        EmbeddedClient older = new EmbeddedClient(b, 20);
        older.write(older.openReq(WITH_STANDBY).build());
        older.refused(StatusCode.CTI_SERVER_OFFLINE);
        EmbeddedClient newer = new EmbeddedClient(b, 24);
        newer.write(newer.openReq(ALL_EVENTS).build());
        newer.refused(StatusCode.INVALID_CLIENT_FOR_STANDBY);
    }

    @Test
    void standbyThatBecomesActiveTellsItsClientsAndServesThem() {
        EmbeddedClient atA = new EmbeddedClient(a, 24);
        atA.open(WITH_STANDBY);
        EmbeddedClient atB = new EmbeddedClient(b, 24);
        atB.open(WITH_STANDBY);
        a.changeAgentState("2001", AgentState.AVAILABLE, 0);

        a.role(ServerRole.STANDBY);
        b.role(ServerRole.ACTIVE);

        assertThat(atA.isOpen()).isFalse();
        atB.read(StandbyActiveEvent.class);
        atB.read(SystemEvent.class);
        atB.write(query());
        assertThat(atB.read(QueryAgentStateConf.class).agentState().is(AgentState.AVAILABLE))
                .isTrue();
        a.changeAgentState("2001", AgentState.NOT_READY, 0);
        atB.read(AgentStateEvent.class);
    }

    @Test
    void switchesWhenAllClientsAccept() {
        EmbeddedClient first = atActive(24);
        EmbeddedClient second = atActive(25);
        EmbeddedClient legacy = atActive(20);
        EmbeddedClient waiting = new EmbeddedClient(b, 24);
        waiting.open(WITH_STANDBY);

        CompletableFuture<Boolean> switched = a.switchTo(b);
        accept(first);
        waiting.hearsNothing();
        accept(second);

        assertThat(first.read(ActiveMaintenanceEvent.class).maintenanceModeStatus())
                .isTrue();
        assertThat(second.read(ActiveMaintenanceEvent.class).maintenanceModeStatus())
                .isTrue();
        legacy.failed(StatusCode.CTI_SERVER_OFFLINE);
        assertThat(legacy.isOpen()).isFalse();
        waiting.read(StandbyActiveEvent.class);

        EmbeddedClient late = new EmbeddedClient(a, 24);
        late.write(late.openReq(WITH_STANDBY).build());
        late.refused(StatusCode.SERVER_IN_MAINTENANCE_MODE);
        second.write(query()); // until it says that it stops, its requests are answered
        second.read(QueryAgentStateConf.class);

        first.write(new StoppingRequestsToThisSideInd());
        assertThat(first.isOpen()).isFalse();
        assertThat(switched).isNotDone();
        second.write(new StoppingRequestsToThisSideInd());
        assertThat(second.isOpen()).isFalse();
        assertThat(switched).isCompletedWithValue(true);
        assertThat(a.role()).isEqualTo(ServerRole.STANDBY);
        assertThat(b.role()).isEqualTo(ServerRole.ACTIVE);
        assertThat(late.open(WITH_STANDBY).sessionType().is(SessionType.STANDBY))
                .isTrue();
    }

    @Test
    void dropsClientsThatDoNotLeaveInTime() {
        EmbeddedClient client = atActive(24);
        CompletableFuture<Boolean> switched = a.switchTo(b);
        accept(client);
        client.read(ActiveMaintenanceEvent.class);
        time.advance(Duration.ofSeconds(5));
        assertThat(client.isOpen()).isFalse();
        assertThat(switched).isCompletedWithValue(true);
    }

    @Test
    void cancelsTheSwitchWhenOneRefuses() {
        EmbeddedClient willing = atActive(24);
        EmbeddedClient unwilling = atActive(24);
        CompletableFuture<Boolean> switched = a.switchTo(b);
        accept(willing);
        unwilling.write(new ActiveMaintenanceResp(
                unwilling.read(ActiveMaintenanceReq.class).invokeId(), false));

        cancelled(switched, willing, unwilling);
    }

    @Test
    void cancelsTheSwitchWhenOneDoesNotAnswerWithin5Seconds() {
        EmbeddedClient willing = atActive(24);
        EmbeddedClient silent = atActive(24);
        CompletableFuture<Boolean> switched = a.switchTo(b);
        accept(willing);
        silent.read(ActiveMaintenanceReq.class);
        silent.write(new ActiveMaintenanceResp(4711, true)); // the answer to another question
        time.advance(Duration.ofMillis(4_999));
        assertThat(switched).isNotDone();
        time.advance(Duration.ofMillis(1));

        cancelled(switched, willing, silent);
    }

    @Test
    void aClientThatLeavesMeanwhileHoldsNobodyUp() {
        EmbeddedClient client = atActive(24);
        CompletableFuture<Boolean> switched = a.switchTo(b);
        client.close();
        assertThat(switched).isCompletedWithValue(true);
    }

    @Test
    void switchesOnlyFromTheActiveSideAndOnlyOnceAtATime() {
        assertThat(b.switchTo(a)).isCompletedExceptionally();
        atActive(24);
        assertThat(a.switchTo(b)).isNotDone();
        assertThat(a.switchTo(b)).isCompletedExceptionally();
    }

    private void cancelled(CompletableFuture<Boolean> switched, EmbeddedClient... clients) {
        assertThat(switched).isCompletedWithValue(false);
        assertThat(a.role()).isEqualTo(ServerRole.ACTIVE);
        assertThat(b.role()).isEqualTo(ServerRole.STANDBY);
        for (EmbeddedClient client : clients) {
            assertThat(client.read(ActiveMaintenanceEvent.class).maintenanceModeStatus())
                    .isFalse();
            client.write(query());
            client.read(QueryAgentStateConf.class);
        }
    }

    private static void accept(EmbeddedClient client) {
        long invokeId = client.read(ActiveMaintenanceReq.class).invokeId();
        client.write(new ActiveMaintenanceResp(invokeId, true));
    }

    private static CtiRequest<QueryAgentStateConf> query() {
        return QueryAgentStateReq.ofAgent("2001").toBuilder()
                .peripheralId(5000)
                .invokeId(8)
                .build();
    }

    private EmbeddedClient atActive(int version) {
        EmbeddedClient client = new EmbeddedClient(a, version);
        client.open(WITH_STANDBY);
        client.read(SystemEvent.class);
        return client;
    }
}
