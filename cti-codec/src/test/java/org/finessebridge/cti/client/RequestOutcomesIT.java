package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** What becomes of a client's requests, over real sockets. */
class RequestOutcomesIT extends ClientOfSimulator {

    @Spec(document = "GED-188 guide", section = "Client Control", says = "CONTROL_FAILURE_CONF")
    @Test
    void tellsTheFailureCodeOfARefusal() throws Exception {
        CtiClient client = openedClient();
        send(client, SetAgentStateReq.login("2001", new Secret("2001"), "9999"));

        assertThat(listener.next(CtiOutcome.Refused.class).failureCode()).isEqualTo(260);
    }

    @Test
    void givesEveryOneOfManyRequestsItsOwnOutcome() throws Exception {
        CtiClient client = openedClient();
        send(client, SetAgentStateReq.login("2001", null, "2003"));
        listener.next(CtiOutcome.Confirmed.class);
        int threads = 4;
        int requests = 1000;
        CountDownLatch confirmed = new CountDownLatch(threads * requests);
        for (int t = 0; t < threads; t++) {
            int thread = t;
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < requests; i++) {
                    AgentState state = (i + thread) % 2 == 0 ? AgentState.AVAILABLE : AgentState.NOT_READY;
                    client.send(SetAgentStateReq.of(state, "2001", "2003"), outcome -> {
                        if (outcome instanceof CtiOutcome.Confirmed<?>) {
                            confirmed.countDown();
                        }
                    });
                }
            });
        }
        assertThat(confirmed.await(60, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 1 + threads * requests; i++) {
            listener.next(AgentStateEvent.class);
        }
    }

    @Test
    void refusesMoreThanTheAllowedInFlightWithoutSendingThem() throws Exception {
        CtiClient client = openedClient(settings().maxInFlight(1).build());
        simulator.behaviour(SimulatorBehaviour.ignoringSetAgentState()).get(60, TimeUnit.SECONDS);
        send(client, SetAgentStateReq.login("2001", null, "2003"));
        send(client, SetAgentStateReq.login("2002", null, "2004"));

        listener.next(CtiOutcome.NotSent.class);
    }

    @Test
    void fillsNoQueueWithRequestsBeyondTheAllowed() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CtiClient client = CtiClient.create(settings().maxInFlight(1).build(), new BlockingListener(blocked, goOn));
        open.add(client);
        client.start();
        assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<CtiOutcome<?>> first = new CompletableFuture<>();
        client.send(SetAgentStateReq.login("2001", null, "2003"), first::complete);
        List<CtiOutcome<?>> refused = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            client.send(SetAgentStateReq.login("2001", null, "2003"), refused::add);
        }

        // All have been told while the event loop stands still: it has nothing of them.
        assertThat(refused).hasSize(100_000).hasOnlyElementsOfType(CtiOutcome.NotSent.class);
        assertThat(first).isNotDone();
        goOn.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).isInstanceOf(CtiOutcome.NotSent.class);
    }

    /** Holds the client's event loop up when the client begins to connect. */
    private record BlockingListener(CountDownLatch blocked, CountDownLatch goOn) implements CtiClientListener {

        @Override
        public void onStateChanged(CtiStateChange change) {
            blocked.countDown();
            try {
                assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onEvent(CtiEvent event) {}

        @Override
        public void onSessionOpened(CtiSessionOpened opened) {}

        @Override
        public void onSessionLost(CtiSessionLost lost) {}
    }

    @Test
    void doesNotSendAValueThatDoesNotFit() throws Exception {
        CtiClient client = openedClient();
        send(client, SetAgentStateReq.login("123456789012", null, "2003"));
        assertThat(listener.next(CtiOutcome.NotSent.class).reason()).contains("AgentID");

        send(client, SetAgentStateReq.login("2001", new Secret("a\0b"), "2003"));
        assertThat(listener.next(CtiOutcome.NotSent.class).reason()).doesNotContain("a\0b");

        send(client, SetAgentStateReq.login("2001", null, "2003"));
        listener.next(CtiOutcome.Confirmed.class);
    }

    @Test
    void timesOutARequestThatIsNotAnswered() throws Exception {
        CtiClient client =
                openedClient(settings().requestTimeout(Duration.ofMillis(200)).build());
        simulator.behaviour(SimulatorBehaviour.ignoringSetAgentState()).get(60, TimeUnit.SECONDS);
        send(client, SetAgentStateReq.login("2001", null, "2003"));

        assertThat(listener.next(CtiOutcome.TimedOut.class).after()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void waitsForADelayedAnswer() throws Exception {
        CtiClient client = openedClient();
        simulator
                .behaviour(SimulatorBehaviour.delayingSetAgentState(Duration.ofMillis(200)))
                .get(60, TimeUnit.SECONDS);
        send(client, SetAgentStateReq.login("2001", null, "2003"));

        listener.next(CtiOutcome.Confirmed.class);
        listener.next(AgentStateEvent.class);
    }

    @Test
    void answersRequestsWithoutASessionAtOnce() throws Exception {
        CtiClient client = CtiClient.create(settings().build(), listener);
        send(client, SetAgentStateReq.login("2001", null, "2003"));
        assertThat(listener.next(CtiOutcome.NotSent.class).reason()).isEqualTo("no CTI session is open");
        assertThat(client.state()).isEqualTo(CtiClientState.NEW);

        client.close();

        assertThat(client.state()).isEqualTo(CtiClientState.CLOSED);
        send(client, SetAgentStateReq.login("2001", null, "2003"));
        CtiOutcome.NotSent<?> afterClose = listener.next(CtiOutcome.NotSent.class);
        assertThat(afterClose.reason()).isEqualTo("the CTI client is closed");
        assertThat(afterClose.isWithoutSession()).isTrue();
    }
}
