package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.finessebridge.app.FakeTime;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.Password;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.SystemInfos;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.Users;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.client.CtiSide;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The bridge beside a CTI client that the test plays. */
class BridgeTest {

    private static final InMemoryDirectory DIRECTORY =
            new InMemoryDirectory(
                    List.of(new DirectoryTeam("1", "T")),
                    List.of(
                            new DirectoryUser(
                                    "2001",
                                    "mmouse",
                                    "Mickey",
                                    "Mouse",
                                    Set.of(Role.AGENT),
                                    "1",
                                    List.of(),
                                    new Password("2001"))));

    private final FakeTime time = new FakeTime();
    private final FakeCti cti = new FakeCti();
    private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
    private final PublishedStatuses statuses = new PublishedStatuses();
    private final CurrentServiceState serviceState = new CurrentServiceState();
    private final BridgeThread thread = new BridgeThread();
    private final Bridge bridge =
            new Bridge(
                    cti,
                    DIRECTORY,
                    new UpdatePublisher(
                            new RecordedPubSub(),
                            statuses,
                            new Users(DIRECTORY),
                            serviceState,
                            new SystemInfos(new ServerIdentity("fin1"), time, 5000)),
                    thread,
                    new BridgeSettings(Duration.ofSeconds(2), Duration.ofMillis(100)),
                    time,
                    new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        bridge.start();
    }

    @AfterEach
    void stop() {
        bridge.stop();
    }

    @Test
    void readsNoMoreEventsWhileItIsBehindAndReadsOnWhenItHasCaughtUp() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        thread.execute(() -> awaitQuietly(busy));
        AgentStateEvent event = AgentStateEvent.builder().agentId("unknown").build();
        for (int i = 0; i < 40_000; i++) {
            bridge.onEvent(event);
        }
        assertThat(cti.reading.poll()).isEqualTo("pause");
        assertThat(cti.reading).isEmpty();

        busy.countDown();

        assertThat(cti.reading.poll(10, TimeUnit.SECONDS)).isEqualTo("resume");
    }

    @Test
    void isInServiceOnceEveryAgentsStateIsKnownOrKnownToBeUnknown() throws Exception {
        openSession();

        cti.answerNext(new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));

        assertThat(nextPublished()).contains("<state>UNKNOWN</state>");
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>"); // the team's node
        assertThat(nextPublished()).contains("<status>IN_SERVICE</status>");
        assertThat(statuses.of("2001").state()).isEqualTo(UserState.UNKNOWN);
        assertThat(serviceState.get().serves()).isTrue();
    }

    @Test
    void isOutOfServiceWhileThePeripheralIsOfflineAndReadsTheStatesAnewAfterIt() throws Exception {
        openSession();
        cti.answerNext(new CtiOutcome.Unreadable<>("cut short"));
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>");
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>"); // the team's node
        assertThat(nextPublished()).contains("<status>IN_SERVICE</status>");

        bridge.onHealthChanged(health(false));
        assertThat(nextPublished())
                .contains("<status>OUT_OF_SERVICE</status>")
                .contains("peripheral 5000 is offline");

        bridge.onHealthChanged(health(true));
        assertThat(nextPublished()).contains("<status>OUT_OF_SERVICE</status>");
        cti.answerNext(new CtiOutcome.TimedOut<>(2, Duration.ofSeconds(10)));
        assertThat(nextPublished()).contains("<status>IN_SERVICE</status>");
    }

    @Test
    void staysOutOfServiceWhereThePeripheralGoesOfflineWhileTheStatesAreRead() throws Exception {
        openSession();
        bridge.onHealthChanged(health(false));
        assertThat(nextPublished()).contains("peripheral 5000 is offline");
        cti.answerNext(new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));

        assertThat(nextPublished()).contains("<state>UNKNOWN</state>");
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>"); // the team's node
        assertThat(nextPublished()).contains("<status>OUT_OF_SERVICE</status>");
        assertThat(serviceState.get().serves()).isFalse();
    }

    @Test
    void isOutOfServiceWhileUpdatesDoNotGetThroughAndTellsTheWholeStateAfterwards()
            throws Exception {
        bridge.pubSubUnavailable("no XMPP server");
        openSession();
        cti.answerNext(new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>");
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>"); // the team's node
        assertThat(nextPublished())
                .contains("<status>OUT_OF_SERVICE</status>")
                .contains("no XMPP server");
        assertThat(serviceState.get().serves()).isFalse();

        bridge.pubSubAvailable();

        assertThat(nextPublished()).contains("<state>UNKNOWN</state>");
        assertThat(nextPublished()).contains("<state>UNKNOWN</state>"); // the team's node
        assertThat(nextPublished()).contains("<status>IN_SERVICE</status>");
        bridge.pubSubUnavailable("gone again");
        assertThat(nextPublished()).contains("gone again");
    }

    @Test
    void doesNotServeWithoutACtiSessionHoweverUpdatesGetThrough() throws Exception {
        bridge.pubSubUnavailable("no XMPP server");
        openSession();
        bridge.pubSubAvailable();

        assertThat(nextPublished()).contains("<state>LOGOUT</state>");
        assertThat(nextPublished()).contains("<state>LOGOUT</state>"); // the team's node
        assertThat(nextPublished())
                .contains("<status>OUT_OF_SERVICE</status>")
                .contains("are being read");
        assertThat(serviceState.get().serves()).isFalse();
    }

    private void openSession() throws InterruptedException {
        bridge.onSessionOpened(
                new CtiSessionOpened(
                        CtiSide.A,
                        new CtiEndpoint("cti", 42027),
                        ProtocolVersion.V24,
                        OpenConf.builder().build(),
                        health(true)));
        assertThat(nextPublished()).contains("<status>OUT_OF_SERVICE</status>");
    }

    private static CtiHealth health(boolean peripheralOnline) {
        return new CtiHealth(5000, Set.of(), true, true, true, Map.of(5000L, peripheralOnline));
    }

    private String nextPublished() throws InterruptedException {
        String update = published.poll(10, TimeUnit.SECONDS);
        assertThat(update).isNotNull();
        return update;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class FakeCti implements CtiRequests {

        final BlockingQueue<String> reading = new LinkedBlockingQueue<>();
        final BlockingQueue<Consumer<CtiOutcome<CtiConfirmation>>> outcomes =
                new LinkedBlockingQueue<>();

        @Override
        @SuppressWarnings("unchecked") // the test gives outcomes that fit every confirmation
        public <C extends CtiConfirmation> void send(
                CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
            outcomes.add(given -> outcome.accept((CtiOutcome<C>) given));
        }

        void answerNext(CtiOutcome<CtiConfirmation> outcome) throws InterruptedException {
            Consumer<CtiOutcome<CtiConfirmation>> next = outcomes.poll(10, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            next.accept(outcome);
        }

        @Override
        public void pauseReading() {
            reading.add("pause");
        }

        @Override
        public void resumeReading() {
            reading.add("resume");
        }
    }

    private final class RecordedPubSub implements PubSubClient {

        @Override
        public void createNode(LeafNode node) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void subscribe(String nodeId, String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unsubscribe(String nodeId, String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteNode(String nodeId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publishItem(String nodeId, Item item) {
            published.add(item.notification());
        }
    }
}
