package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ClientEventState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.session.ClientEventReportReq;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.session.ServerRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client and a pair of servers that change roles, over real sockets and under load. */
class ClientAgainstPairIT {

    private static final int SENDERS = 4;
    private static final int IN_FLIGHT = 200;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final RecordingListener listener = new RecordingListener();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void goesWithAPlannedSwitch() throws Exception {
        SimulatorPair pair = pair();
        client(pair, CtiClientSettings.builder());
        assertThat(listener.next(CtiSessionOpened.class).side()).isEqualTo(CtiSide.A);

        assertThat(pair.switchOver().get(60, TimeUnit.SECONDS)).isTrue();

        assertThat(listener.nextOf(CtiSessionLost.class).reason()).contains("maintenance");
        assertThat(listener.nextOf(CtiSessionOpened.class).side()).isEqualTo(CtiSide.B);
    }

    @Test
    void waitsAtTheStandbyServerUntilItIsActive() throws Exception {
        SimulatorPair pair = pair();
        client(pair, CtiClientSettings.builder());
        listener.next(CtiSessionOpened.class);
        pair.a().vanish();
        awaitState(CtiClientState.STANDBY);

        pair.b().play(b -> b.role(ServerRole.ACTIVE)).join();

        assertThat(listener.nextOf(CtiSessionOpened.class).side()).isEqualTo(CtiSide.B);
    }

    @Test
    void movesBackToSideA() throws Exception {
        SimulatorPair pair = pair();
        client(pair, CtiClientSettings.builder().preferSideA(true).probeInterval(Duration.ofMillis(100)));
        listener.next(CtiSessionOpened.class);
        pair.loseActive();
        assertThat(listener.nextOf(CtiSessionOpened.class).side()).isEqualTo(CtiSide.B);
        pair.a().play(a -> a.role(ServerRole.ACTIVE)).join();

        pair.a().reappear();

        assertThat(listener.nextOf(CtiSessionLost.class).reason()).isEqualTo("the session moves to side A");
        assertThat(listener.nextOf(CtiSessionOpened.class).side()).isEqualTo(CtiSide.A);
    }

    /** Four threads send while the sides swap their roles again and again. */
    @Test
    void endsEveryRequestOnceWhileTheSidesSwap() throws Exception {
        SimulatorPair pair = pair();
        CtiClient client = client(pair, CtiClientSettings.builder());
        listener.next(CtiSessionOpened.class);
        pair.a().changeAgentState("2001", AgentState.NOT_READY, 0).get(60, TimeUnit.SECONDS);
        Semaphore window = new Semaphore(IN_FLIGHT);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger confirmed = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        List<Thread> senders = new ArrayList<>();
        for (int t = 0; t < SENDERS; t++) {
            senders.add(Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    window.acquireUninterruptibly();
                    sent.incrementAndGet();
                    client.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2001"), outcome -> {
                        ended.incrementAndGet();
                        if (outcome instanceof CtiOutcome.Confirmed<?>) {
                            confirmed.incrementAndGet();
                        }
                        window.release();
                    });
                }
            }));
        }
        for (int swap = 0; swap < 5; swap++) {
            pair.failOver();
            listener.nextOf(CtiSessionOpened.class);
        }
        stop.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(window.tryAcquire(IN_FLIGHT, 60, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).hasValue(sent.get());
        assertThat(confirmed).hasPositiveValue();
        BlockingQueue<CtiOutcome<?>> last = new LinkedBlockingQueue<>();
        client.send(SetAgentStateReq.of(AgentState.NOT_READY, "2001", "2001"), last::add);
        assertThat(last.poll(60, TimeUnit.SECONDS)).isInstanceOf(CtiOutcome.Confirmed.class);
    }

    /** The bytes that wait for a server are bounded, and the event loop is not held up. */
    @Test
    void doesNotSendToAServerThatDoesNotRead() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        String openConf = // of the reference vectors, version 20
                "00000032000000040000000100000094000000000000000065"
                        + "53f1000001001100000000000000e40002000100d000040000138800e000020000";
        try (ScriptedServer server = new ScriptedServer((in, out) -> {
            out.write(HexFormat.of().parseHex(openConf));
            out.flush();
            awaitQuietly(over);
        })) {
            CtiClient client = CtiClient.create(
                    CtiClientSettings.builder()
                            .sides(server.endpoint())
                            .protocolVersion(ProtocolVersion.V20)
                            .maxUnsentBytes(64 * 1024)
                            .maxInFlight(1_000_000)
                            .closeTimeout(Duration.ofMillis(100))
                            .build(),
                    listener);
            open.add(client);
            client.start();
            listener.next(CtiSessionOpened.class);
            BlockingQueue<CtiOutcome<?>> outcomes = new LinkedBlockingQueue<>();
            ClientEventReportReq report =
                    new ClientEventReportReq(0, Coded.of(ClientEventState.NORMAL), null, "x".repeat(250));
            CtiOutcome<?> outcome = null;
            for (int i = 0; i < 200_000 && outcome == null; i++) {
                client.send(report, outcomes::add);
                outcome = outcomes.poll();
            }
            if (outcome == null) {
                outcome = outcomes.poll(60, TimeUnit.SECONDS);
            }
            assertThat(outcome).isEqualTo(new CtiOutcome.NotSent<>("the CTI server does not read what it is sent"));
            assertThat(client.state()).isEqualTo(CtiClientState.OPEN);
        } finally {
            over.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void awaitState(CtiClientState state) throws InterruptedException {
        CtiStateChange change;
        do {
            change = listener.changes().poll(60, TimeUnit.SECONDS);
            assertThat(change).as("a change to " + state).isNotNull();
        } while (change != null && change.to() != state);
    }

    private SimulatorPair pair() throws IOException {
        SimulatorPair pair = SimulatorPair.onLoopback(ContactCentre.builder()
                .agent(new SimulatedAgent("2001", new Secret("2001"), 7001))
                .extensions(2000, 2999)
                .build());
        open.add(pair);
        return pair;
    }

    private CtiClient client(SimulatorPair pair, CtiClientSettings.Builder settings) {
        CtiClient client = CtiClient.create(
                settings.sides(
                                new CtiEndpoint("127.0.0.1", pair.a().port()),
                                new CtiEndpoint("127.0.0.1", pair.b().port()))
                        .reconnectMin(Duration.ofMillis(20))
                        .reconnectMax(Duration.ofMillis(200))
                        .build(),
                listener);
        open.add(client);
        client.start();
        return client;
    }
}
