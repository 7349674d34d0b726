package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.RandomFaults;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.api.Test;

/** What the simulator does wrong by chance stays within what the guide allows. */
class RandomFaultsTest {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final RandomFaults REORDERING = RandomFaults.reordering(17, LONGEST);
    private static final int CHANGES = 200;

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
    void letsConfirmationsAndEventsOvertakeEachOtherButNotEventsOfOneAgent() {
        opened(REORDERING);
        for (int reason = 1; reason <= CHANGES; reason++) {
            client.write(notReady(reason));
            time.advance(Duration.ofMillis(20));
        }
        time.advance(LONGEST);

        List<CtiMessage> heard = client.readAll();
        List<Integer> events = new ArrayList<>();
        List<Long> confirmed = new ArrayList<>();
        int before = 0;
        int longAfter = 0;
        for (CtiMessage message : heard) {
            switch (message) {
                case AgentStateEvent event -> {
                    events.add(event.eventReasonCode());
                    before += confirmed.contains((long) event.eventReasonCode()) ? 0 : 1;
                }
                case SetAgentStateConf conf -> {
                    longAfter += events.size() + 2 < conf.invokeId() ? 1 : 0;
                    confirmed.add(conf.invokeId());
                }
                default -> throw new AssertionError(message);
            }
        }
        assertThat(events).hasSize(CHANGES).isSorted();
        assertThat(confirmed).hasSize(CHANGES).doesNotHaveDuplicates();
        assertThat(confirmed).isNotEqualTo(confirmed.stream().sorted().toList());
        assertThat(before).as("events before their confirmation").isPositive();
        assertThat(longAfter).as("events long after their confirmation").isPositive();
        assertThat(server.unsettled()).isZero();
    }

    @Test
    void throwsTheSameDiceForTheSameSeed() {
        opened(REORDERING);
        List<String> first = story(client);
        server.behaviour(SimulatorBehaviour.atRandom(REORDERING));
        assertThat(story(client)).isEqualTo(first);
        server.behaviour(SimulatorBehaviour.atRandom(RandomFaults.reordering(18, LONGEST)));
        assertThat(story(client)).isNotEqualTo(first);
    }

    private List<String> story(EmbeddedClient teller) {
        for (int reason = 1; reason <= 20; reason++) {
            teller.write(notReady(reason));
        }
        assertThat(server.unsettled()).isPositive();
        time.advance(LONGEST);
        return teller.readAll().stream()
                .map(message -> message instanceof CtiConfirmation conf
                        ? "conf " + conf.invokeId()
                        : "event " + ((AgentStateEvent) message).eventReasonCode())
                .toList();
    }

    @Test
    void answersAQueryWithWhatWasTrueThen() {
        opened(REORDERING);
        client.write(new QueryAgentStateReq(7, 5000, 1, -1, null, "2001", null));
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        time.advance(LONGEST);
        assertThat(client.readAll())
                .filteredOn(QueryAgentStateConf.class::isInstance)
                .singleElement()
                .satisfies(conf -> assertThat(
                                ((QueryAgentStateConf) conf).agentState().known())
                        .isEqualTo(AgentState.NOT_READY));
    }

    @Test
    void losesAnswersButNotWhatTheyAnswer() {
        opened(REORDERING.losingAnswers(100));
        client.write(notReady(5));
        time.advance(LONGEST);
        assertThat(client.read(AgentStateEvent.class).eventReasonCode()).isEqualTo(5);
        client.hearsNothing();
        assertThat(now()).isEqualTo(new AgentSnapshot(AgentState.NOT_READY, "2001", 5));
    }

    @Test
    void ignoresRequests() {
        opened(REORDERING.ignoring(100));
        client.write(notReady(5));
        time.advance(LONGEST);
        client.hearsNothing();
        assertThat(now()).isEqualTo(new AgentSnapshot(AgentState.NOT_READY, "2001", 0));
    }

    @Test
    void carriesOutLateAndInOrder() {
        opened(RandomFaults.reordering(3, LONGEST).carryingOutLate(50));
        for (int reason = 1; reason <= CHANGES; reason++) {
            client.write(notReady(reason));
            time.advance(Duration.ofMillis(5));
        }
        assertThat(now().eventReasonCode()).isNotEqualTo(CHANGES);
        time.advance(LONGEST.multipliedBy(2));
        assertThat(now()).isEqualTo(new AgentSnapshot(AgentState.NOT_READY, "2001", CHANGES));
        assertThat(client.readAll())
                .filteredOn(AgentStateEvent.class::isInstance)
                .extracting(event -> ((AgentStateEvent) event).eventReasonCode())
                .hasSize(CHANGES)
                .isSorted();
    }

    @Test
    void refusesAfterTheConfirmationWhatItDoesNotCarryOut() {
        opened(RandomFaults.reordering(3, Duration.ZERO).refusingLate(100));
        client.write(notReady(5));
        assertThat(client.read(SetAgentStateConf.class).invokeId()).isEqualTo(5);
        ControlFailureConf refusal = client.read(ControlFailureConf.class);
        assertThat(refusal.invokeId()).isEqualTo(5);
        assertThat(refusal.failureCode()).isEqualTo(33);
        client.hearsNothing();
        assertThat(now().eventReasonCode()).isZero();
    }

    @Test
    void bringsStrangersThatChangeNobody() {
        opened(RandomFaults.reordering(3, Duration.ZERO).withStrangers(100));
        int ofPeripheral = 0;
        int ofDomain = 0;
        for (int reason = 1; reason <= CHANGES; reason++) {
            client.write(notReady(reason));
            client.read(SetAgentStateConf.class);
            AgentStateEvent own = client.read(AgentStateEvent.class);
            assertThat(own.peripheralId()).isEqualTo(5000);
            assertThat(own.mrdId()).isEqualTo(1);
            AgentStateEvent stranger = client.read(AgentStateEvent.class);
            assertThat(stranger.agentId()).isEqualTo("2001");
            ofPeripheral += stranger.peripheralId() == 5001 ? 1 : 0;
            ofDomain += stranger.mrdId() == 5002 ? 1 : 0;
        }
        assertThat(ofPeripheral + ofDomain).isEqualTo(CHANGES);
        assertThat(ofPeripheral).isBetween(1, CHANGES - 1);
        assertThat(now()).isEqualTo(new AgentSnapshot(AgentState.NOT_READY, "2001", CHANGES));
    }

    @Test
    void wantsWholePercents() {
        assertThatThrownBy(() -> REORDERING.ignoring(101)).hasMessageContaining("101 is not one of 0 to 100");
        assertThatThrownBy(() -> REORDERING.ignoring(60).refusingLate(41)).hasMessageContaining("101");
        assertThatThrownBy(() -> REORDERING.losingAnswers(-1)).hasMessageContaining("-1");
    }

    private void opened(RandomFaults faults) {
        client.open(EmbeddedClient.ALL_EVENTS);
        client.read(SystemEvent.class);
        server.changeAgentState("2001", AgentState.NOT_READY, 0);
        client.read(AgentStateEvent.class);
        server.behaviour(SimulatorBehaviour.atRandom(faults));
    }

    private AgentSnapshot now() {
        return Objects.requireNonNull(server.agentStates().get("2001"));
    }

    /** Its invoke id is the reason, so that a confirmation and its event can be told. */
    private static SetAgentStateReq notReady(int reason) {
        return SetAgentStateReq.of(AgentState.NOT_READY, reason, "2001", "2001").toBuilder()
                .invokeId(reason)
                .peripheralId(5000)
                .build();
    }
}
