package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.cti.simulator.session.EmbeddedClient.ALL_EVENTS;

import java.time.Duration;
import java.util.List;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.api.Test;

/** What the simulator answers wrong, late or not at all when it is told to. */
class SimulatorBehaviourTest {

    private final FakeSimulatorTime time = new FakeSimulatorTime();

    private final SimulatedServer server = new SimulatedServer(
            SimulatorSettings.onLoopback(0).sessions(),
            ContactCentre.builder()
                    .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                    .extensions(2000, 2999)
                    .build(),
            time);

    private final EmbeddedClient client = new EmbeddedClient(server, 20);

    @Test
    void refusesOpenWithAnyStatusAndOpensWhenItIsGoodAgain() {
        server.behaviour(SimulatorBehaviour.refusingOpen(StatusCode.INVALID_PASSWORD));
        client.write(client.openReq(ALL_EVENTS).build());
        client.refused(StatusCode.INVALID_PASSWORD);

        server.behaviour(SimulatorBehaviour.NORMAL.toBuilder().refuseOpen(4711).build());
        client.write(client.openReq(ALL_EVENTS).build());
        assertThat(client.read(FailureConf.class).status()).isEqualTo(4711);

        server.behaviour(SimulatorBehaviour.NORMAL);
        client.open(ALL_EVENTS);
    }

    @Test
    void doesNotAnswerOpen() {
        server.behaviour(SimulatorBehaviour.NORMAL.toBuilder().ignoreOpen().build());
        client.write(client.openReq(ALL_EVENTS).build());
        client.hearsNothing();
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void answersLate() {
        server.behaviour(SimulatorBehaviour.answeringLate(Duration.ofSeconds(3)));
        client.write(client.openReq(ALL_EVENTS).build());
        time.advance(Duration.ofMillis(2_999));
        client.hearsNothing();
        time.advance(Duration.ofMillis(1));
        client.read(OpenConf.class);
        client.read(SystemEvent.class);

        client.write(new HeartbeatReq(2));
        client.hearsNothing();
        time.advance(Duration.ofSeconds(3));
        assertThat(client.read(HeartbeatConf.class).invokeId()).isEqualTo(2);
    }

    @Test
    void saysNothingAndKeepsTheConnection() {
        opened();
        server.behaviour(SimulatorBehaviour.silent());
        client.write(new HeartbeatReq(2));
        client.write(login());
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        server.failureEvent(StatusCode.UNSPECIFIED_FAILURE);
        client.hearsNothing();
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void answersHeartbeatsAsAServerThatGoesAndLeavesTheRestAlone() {
        opened();
        server.behaviour(SimulatorBehaviour.goingOffline());
        client.write(new HeartbeatReq(2)).refused(StatusCode.CTI_SERVER_OFFLINE);
        client.write(login());
        client.read(SetAgentStateConf.class);
    }

    @Test
    void combinesFaults() {
        server.behaviour(SimulatorBehaviour.NORMAL.toBuilder()
                .pgStatus(0x11)
                .heartbeats(SimulatorBehaviour.Heartbeats.IGNORED)
                .setAgentState(SimulatorBehaviour.SetAgentState.CONFIRMED_ONLY)
                .build());
        assertThat(client.open(ALL_EVENTS).pgStatus()).isEqualTo(0x11);
        assertThat(client.read(SystemEvent.class).pgStatus()).isEqualTo(0x11);
        client.write(new HeartbeatReq(2));
        client.hearsNothing();
        client.write(login());
        client.read(SetAgentStateConf.class);
        client.hearsNothing();
    }

    @Test
    void carriesOutADelayedRequestLate() {
        opened();
        server.behaviour(SimulatorBehaviour.delayingSetAgentState(Duration.ofSeconds(2)));
        client.write(login());
        client.hearsNothing();
        time.advance(Duration.ofSeconds(2));
        client.read(SetAgentStateConf.class);
        client.read(AgentStateEvent.class);
    }

    @Test
    void opensLateAndTellsNoEventBeforeItsOpenConf() {
        server.behaviour(SimulatorBehaviour.answeringLate(Duration.ofSeconds(3)));
        client.write(client.openReq(ALL_EVENTS).build());
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        server.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null);
        client.write(client.openReq(ALL_EVENTS).build());
        client.hearsNothing();

        time.advance(Duration.ofSeconds(3));

        assertThat(client.read(OpenConf.class).peripheralOnline()).isFalse();
        assertThat(client.read(SystemEvent.class).systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_OFFLINE);
        client.refused(StatusCode.SESSION_ALREADY_OPEN);
        client.hearsNothing();
    }

    @Test
    void confirmsFirstAndCarriesOutLongAfter() {
        opened();
        server.behaviour(delayed(SimulatorBehaviour.SetAgentState.CONFIRMED_FIRST));
        client.write(login());
        client.read(SetAgentStateConf.class);
        assertThat(server.agentStates().get("2001")).isEqualTo(new AgentSnapshot(AgentState.LOGOUT, null, 0));
        assertThat(server.unsettled()).isEqualTo(1);
        time.advance(Duration.ofSeconds(4));
        assertThat(client.read(AgentStateEvent.class).agentState().known()).isEqualTo(AgentState.NOT_READY);
        assertThat(server.unsettled()).isZero();
        client.hearsNothing();
    }

    @Test
    void refusesWhatItHasConfirmedWhereThatHasBecomeImpossible() {
        opened();
        client.write(login());
        client.read(SetAgentStateConf.class);
        client.read(AgentStateEvent.class);
        server.behaviour(delayed(SimulatorBehaviour.SetAgentState.CONFIRMED_FIRST));
        client.write(ready());
        client.read(SetAgentStateConf.class);
        server.changeAgentState("2001", AgentState.LOGOUT, 1);
        client.read(AgentStateEvent.class);
        time.advance(Duration.ofSeconds(4));
        assertThat(client.read(ControlFailureConf.class).failureCode())
                .isEqualTo(ControlFailureCode.CF_INVALID_OBJECT_STATE.code());
        client.hearsNothing();

        client.write(ready()); // and is not confirmed where it cannot be carried out
        client.read(ControlFailureConf.class);
        client.hearsNothing();
    }

    @Test
    void refusesLateThoughTheStateCameOfItself() {
        opened();
        client.write(login());
        client.read(SetAgentStateConf.class);
        client.read(AgentStateEvent.class);
        server.behaviour(delayed(SimulatorBehaviour.SetAgentState.REFUSED));
        client.write(ready());
        client.hearsNothing();
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        client.read(AgentStateEvent.class);
        time.advance(Duration.ofSeconds(4));
        ControlFailureConf refusal = client.read(ControlFailureConf.class);
        assertThat(refusal.invokeId()).isEqualTo(4);
        assertThat(refusal.failureCode()).isEqualTo(33);
    }

    @Test
    void confirmsAndThenRefuses() {
        opened();
        server.behaviour(delayed(SimulatorBehaviour.SetAgentState.CONFIRMED_THEN_REFUSED).toBuilder()
                .refusal(ControlFailureCode.CF_GENERIC_OPERATION)
                .build());
        client.write(login());
        client.read(SetAgentStateConf.class);
        client.hearsNothing();
        time.advance(Duration.ofSeconds(4));
        assertThat(client.read(ControlFailureConf.class).failureCode()).isEqualTo(1);
        client.hearsNothing();
    }

    @Test
    void sendsEventsLateAndInOrderAlsoWhenItStopsThat() {
        opened();
        server.behaviour(SimulatorBehaviour.NORMAL.toBuilder()
                .eventDelay(Duration.ofSeconds(2))
                .build());
        server.changeAgentState("2001", AgentState.NOT_READY, 1);
        client.hearsNothing();
        server.behaviour(SimulatorBehaviour.NORMAL);
        server.changeAgentState("2001", AgentState.NOT_READY, 2);
        time.advance(Duration.ofSeconds(2));
        assertThat(client.read(AgentStateEvent.class).eventReasonCode()).isEqualTo(1);
        assertThat(client.read(AgentStateEvent.class).eventReasonCode()).isEqualTo(2);
    }

    @Test
    void ignoresAndRefusesQueries() {
        opened();
        for (SimulatorBehaviour.QueryAgentState what : SimulatorBehaviour.QueryAgentState.values()) {
            server.behaviour(
                    SimulatorBehaviour.NORMAL.toBuilder().queryAgentState(what).build());
            client.write(new QueryAgentStateReq(7, 5000, 1, -1, null, "2001", null));
        }
        client.read(QueryAgentStateConf.class);
        assertThat(client.read(ControlFailureConf.class).failureCode()).isEqualTo(33);
        client.hearsNothing();
    }

    @Test
    void sendsOneEventForEachSkillGroup() {
        SimulatedServer grouped = new SimulatedServer(
                SimulatorSettings.onLoopback(0).sessions(),
                ContactCentre.builder()
                        .skillGroup(new SimulatedSkillGroup(10, 5010, "Stories"))
                        .skillGroup(new SimulatedSkillGroup(20, 5020, "Sums"))
                        .agent(new SimulatedAgent(
                                "2001", Secret.NONE, 5001, "", "", null, List.of(10L, 20L), List.of()))
                        .extensions(2000, 2999)
                        .build(),
                time);
        EmbeddedClient hearer = new EmbeddedClient(grouped, 20);
        hearer.open(ALL_EVENTS);
        hearer.read(SystemEvent.class);
        grouped.behaviour(
                SimulatorBehaviour.NORMAL.toBuilder().eventPerSkillGroup(true).build());

        grouped.changeAgentState("2001", AgentState.AVAILABLE, 0);

        for (long number : new long[] {10, 20}) {
            AgentStateEvent event = hearer.read(AgentStateEvent.class);
            assertThat(event.skillGroupNumber()).isEqualTo(number);
            assertThat(event.skillGroupId()).isEqualTo(5000 + number);
            assertThat(event.skillGroupState().known()).isEqualTo(AgentState.AVAILABLE);
            assertThat(event.agentState().known()).isEqualTo(AgentState.AVAILABLE);
            assertThat(event.skillGroups()).isEmpty();
        }
        hearer.hearsNothing();
    }

    @Test
    void tellsOfStrangersToThoseWhoHearAll() {
        opened();
        EmbeddedClient ofAgent = new EmbeddedClient(server, 20);
        ofAgent.open(ofAgent.openReq(ServiceMask.CLIENT_EVENTS)
                .peripheralId(5000)
                .agentId("2001")
                .build());
        server.tellOfOtherPeripheral("2001", AgentState.TALKING);
        AgentStateEvent other = client.read(AgentStateEvent.class);
        assertThat(other.peripheralId()).isEqualTo(5001);
        assertThat(other.agentId()).isEqualTo("2001");
        assertThat(other.agentExtension()).isEqualTo("92001");
        ofAgent.hearsNothing();

        server.tellOfOtherDomain("2001", AgentState.ACTIVE);
        AgentStateEvent domain = client.read(AgentStateEvent.class);
        assertThat(domain.peripheralId()).isEqualTo(5000);
        assertThat(domain.mrdId()).isEqualTo(5002);
        assertThat(domain.agentState().known()).isEqualTo(AgentState.ACTIVE);
        assertThat(server.agentStates().get("2001")).isEqualTo(new AgentSnapshot(AgentState.LOGOUT, null, 0));
        assertThatThrownBy(() -> server.tellOfOtherDomain("9999", AgentState.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SimulatorBehaviour delayed(SimulatorBehaviour.SetAgentState what) {
        return SimulatorBehaviour.NORMAL.toBuilder()
                .setAgentState(what)
                .delay(Duration.ofSeconds(4))
                .build();
    }

    private static SetAgentStateReq ready() {
        return SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2001").toBuilder()
                .invokeId(4)
                .peripheralId(5000)
                .build();
    }

    private static SetAgentStateReq login() {
        return SetAgentStateReq.login("2001", null, "2001").toBuilder()
                .invokeId(3)
                .peripheralId(5000)
                .build();
    }

    private void opened() {
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);
    }
}
