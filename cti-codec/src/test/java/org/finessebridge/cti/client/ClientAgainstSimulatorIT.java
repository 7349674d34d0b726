package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ClientEventState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.ClientEventReportReq;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's sessions with the simulator, over real sockets. */
class ClientAgainstSimulatorIT extends ClientOfSimulator {

    @Spec(document = "GED-188 guide", section = "Client Control", says = "SET_AGENT_STATE_REQ")
    @ParameterizedTest
    @ValueSource(ints = {14, 18, 19, 20, 24})
    void signsAnAgentOnAndChangesStates(int version) throws Exception {
        CtiClient client = started(
                settings().protocolVersion(ProtocolVersion.ucce(version)).build());
        CtiSessionOpened opened = listener.next(CtiSessionOpened.class);
        assertThat(opened.openConf().servicesGranted())
                .isEqualTo(version < 24 ? 0x14 : 0x14 | ServiceMask.ACTIVE_STANDBY);
        assertThat(opened.openConf().peripherals().getFirst().fltPeripheralId()).isEqualTo(5000);
        SystemEvent online = listener.next(SystemEvent.class);
        assertThat(online.systemEventId().is(SystemEventId.PERIPHERAL_ONLINE)).isTrue();
        assertThat(online.systemEventArg1()).isEqualTo(5000);

        send(client, SetAgentStateReq.login("2001", new Secret("2001"), "2003"));
        listener.next(CtiOutcome.Confirmed.class);
        AgentStateEvent signedOn = listener.next(AgentStateEvent.class);
        assertThat(signedOn.agentState().is(AgentState.NOT_READY)).isTrue();
        assertThat(signedOn.agentExtension()).isEqualTo("2003");

        send(client, SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"));
        listener.next(CtiOutcome.Confirmed.class);
        assertThat(listener.next(AgentStateEvent.class).agentState().is(AgentState.AVAILABLE))
                .isTrue();

        send(client, SetAgentStateReq.of(AgentState.NOT_READY, 50004, "2001", "2003"));
        listener.next(CtiOutcome.Confirmed.class);
        assertThat(listener.next(AgentStateEvent.class).eventReasonCode()).isEqualTo(50004);

        CompletableFuture<CtiOutcome<QueryAgentStateConf>> answer = new CompletableFuture<>();
        client.send(QueryAgentStateReq.ofAgent("2001"), answer::complete);
        if (answer.get(60, TimeUnit.SECONDS) instanceof CtiOutcome.Confirmed<QueryAgentStateConf>(var conf)) {
            assertThat(conf.agentState().is(AgentState.NOT_READY)).isTrue();
            assertThat(conf.agentExtension()).isEqualTo("2003");
            assertThat(conf.icmAgentId()).isEqualTo(7001);
        } else {
            throw new AssertionError(answer.get());
        }

        send(client, SetAgentStateReq.of(AgentState.LOGOUT, 1, "2001", "2003"));
        listener.next(CtiOutcome.Confirmed.class);
        assertThat(listener.next(AgentStateEvent.class).agentState().is(AgentState.LOGOUT))
                .isTrue();
    }

    @Test
    void reportsClientEvents() throws Exception {
        CtiClient client = openedClient();
        client.send(
                new ClientEventReportReq(0, Coded.of(ClientEventState.WARNING), "bridge", "something"),
                listener::outcome);

        listener.next(CtiOutcome.Confirmed.class);
    }

    @Test
    void tellsEveryClientOfAChangeThatNobodyAskedFor() throws Exception {
        RecordingListener other = new RecordingListener();
        openedClient();
        CtiClient second = CtiClient.create(settings().build(), other);
        open.add(second);
        second.start();
        other.next(CtiSessionOpened.class);
        other.next(SystemEvent.class);

        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);

        assertThat(listener.next(AgentStateEvent.class)).isEqualTo(other.next(AgentStateEvent.class));
    }

    @Test
    void endsRequestsInFlightWhenTheConnectionIsCutAndOpensAgain() throws Exception {
        CtiClient client = openedClient();
        simulator.behaviour(SimulatorBehaviour.ignoringSetAgentState()).get(60, TimeUnit.SECONDS);
        send(client, SetAgentStateReq.login("2001", null, "2003"));
        CompletableFuture<CtiOutcome<?>> report = new CompletableFuture<>();
        client.send(new ClientEventReportReq(0, Coded.of(ClientEventState.NORMAL), null, "here"), report::complete);
        report.get(60, TimeUnit.SECONDS);
        simulator.dropClients().get(60, TimeUnit.SECONDS);

        listener.next(CtiOutcome.SessionLost.class);
        listener.next(CtiSessionLost.class);
        listener.next(CtiSessionOpened.class);
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "three heartbeats without an answer")
    @Test
    void isLostWhenHeartbeatsAreNotAnswered() throws Exception {
        openedClient(settings().heartbeatInterval(Duration.ofMillis(100)).build());
        simulator.behaviour(SimulatorBehaviour.silent()).get(60, TimeUnit.SECONDS);

        assertThat(listener.next(CtiSessionLost.class).reason()).contains("heartbeats");
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "E_CTI_CTI_SERVER_OFFLINE")
    @Test
    void goesToSideBWhenSideAGoesOffline() throws Exception {
        CtiServerSimulator sideB = simulator();
        open.add(sideB);
        CtiEndpoint a = new CtiEndpoint("127.0.0.1", simulator.port());
        CtiEndpoint b = new CtiEndpoint("localhost", sideB.port());
        openedClient(settings().sides(a, b).build());

        simulator.close();

        assertThat(listener.nextOf(CtiSessionLost.class).side()).isEqualTo(CtiSide.A);
        CtiSessionOpened opened = listener.next(CtiSessionOpened.class);
        assertThat(opened.side()).isEqualTo(CtiSide.B);
        assertThat(opened.endpoint()).isEqualTo(b);
    }

    @Spec(document = "GED-188 guide", section = "Session Management", says = "CLOSE_REQ, CLOSE_CONF")
    @Test
    void closesInOrderAndEndsRequestsInFlight() throws Exception {
        CtiClient client = openedClient();
        simulator.behaviour(SimulatorBehaviour.ignoringSetAgentState()).get(60, TimeUnit.SECONDS);
        send(client, SetAgentStateReq.login("2001", null, "2003"));
        client.close();

        listener.next(CtiOutcome.SessionLost.class);
        assertThat(listener.next(CtiSessionLost.class).reason()).isEqualTo("closed by the client");
        assertThat(client.state()).isEqualTo(CtiClientState.CLOSED);
    }

    @Test
    void countsSessionsAndMessages() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        CtiClient client = CtiClient.create(settings().build(), listener, meters);
        client.start();
        listener.next(CtiSessionOpened.class);
        client.close();

        assertThat(meters.get("cti.sessions").tag("change", "opened").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("cti.sessions").tag("change", "lost").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("cti.messages").tag("direction", "out").counter().count())
                .isEqualTo(2);
    }
}
