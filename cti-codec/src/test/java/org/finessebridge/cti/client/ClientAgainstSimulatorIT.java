package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiEvent;
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
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's sessions with the simulator, over real sockets. */
class ClientAgainstSimulatorIT {

    private static final Duration SOON = Duration.ofMillis(100);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final RecordingListener listener = new RecordingListener();
    private CtiServerSimulator simulator;

    ClientAgainstSimulatorIT() throws IOException {
        simulator = simulator();
    }

    @BeforeEach
    void keep() {
        open.add(simulator);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

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
    void tellsTheFailureCodeOfARefusal() throws Exception {
        CtiClient client = openedClient();
        send(client, SetAgentStateReq.login("2001", new Secret("2001"), "9999"));

        assertThat(listener.next(CtiOutcome.Refused.class).failureCode()).isEqualTo(260);
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

    @Test
    void isLostWhenHeartbeatsAreNotAnswered() throws Exception {
        openedClient(settings().heartbeatInterval(Duration.ofMillis(100)).build());
        simulator.behaviour(SimulatorBehaviour.silent()).get(60, TimeUnit.SECONDS);

        assertThat(listener.next(CtiSessionLost.class).reason()).contains("heartbeats");
    }

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
    void deliversNothingWhileReadingIsPaused() throws Exception {
        CtiClient client = openedClient();
        client.pauseReading();
        send(client, SetAgentStateReq.login("a value too long for its field", null, "2003"));
        listener.next(CtiOutcome.NotSent.class); // so that the pause has begun
        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
        for (int turn = 0; turn < 10; turn++) { // of the event loop, in which it does not read
            send(client, SetAgentStateReq.login("a value too long for its field", null, "2003"));
            listener.next(CtiOutcome.NotSent.class);
        }

        client.resumeReading();

        listener.next(AgentStateEvent.class);
    }

    @Test
    void pausesAndResumesInTheOrderOfTheCalls() throws Exception {
        CtiClient client = openedClient();
        for (int i = 0; i < 1_000; i++) {
            client.pauseReading();
            client.resumeReading();
        }
        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
        listener.next(AgentStateEvent.class);
    }

    @Test
    void readsInTheSessionAfterOneThatWasPaused() throws Exception {
        CtiClient client = openedClient(settings().heartbeatInterval(SOON).build());
        client.pauseReading();
        send(client, SetAgentStateReq.login("a value too long for its field", null, "2003"));
        listener.next(CtiOutcome.NotSent.class); // so that the pause has begun
        simulator.dropClients().get(60, TimeUnit.SECONDS); // which the heartbeats find out

        listener.next(CtiSessionLost.class);
        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
        listener.next(AgentStateEvent.class);
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

    private static CtiServerSimulator simulator() throws IOException {
        return CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0),
                ContactCentre.builder()
                        .agent(new SimulatedAgent("2001", new Secret("2001"), 7001))
                        .agent(new SimulatedAgent("2002", new Secret("2002"), 7002))
                        .extensions(2000, 2999)
                        .build());
    }

    private CtiClientSettings.Builder settings() {
        return CtiClientSettings.builder()
                .sides(new CtiEndpoint("127.0.0.1", simulator.port()))
                .reconnectMin(Duration.ofMillis(20))
                .reconnectMax(Duration.ofMillis(200));
    }

    private CtiClient openedClient() throws InterruptedException {
        return openedClient(settings().build());
    }

    private CtiClient openedClient(CtiClientSettings settings) throws InterruptedException {
        CtiClient client = started(settings);
        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
        return client;
    }

    private CtiClient started(CtiClientSettings settings) {
        CtiClient client = CtiClient.create(settings, listener);
        open.add(client);
        client.start();
        return client;
    }

    private void send(CtiClient client, SetAgentStateReq request) {
        client.send(request, listener::outcome);
    }
}
