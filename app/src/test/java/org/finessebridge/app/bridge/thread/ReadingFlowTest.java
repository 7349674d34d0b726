package org.finessebridge.app.bridge.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The CTI server waits while the bridge is behind, and never for good. */
class ReadingFlowTest {

    private static final int BEHIND = 40_000;

    private final BridgeThread thread = new BridgeThread();
    private final RecordedReading cti = new RecordedReading();
    private final ReadingFlow reading = new ReadingFlow(thread, cti);
    private final CountDownLatch busy = new CountDownLatch(1);

    @AfterEach
    void stop() {
        busy.countDown();
        thread.stop();
    }

    @Test
    void readsNoMoreEventsWhileItIsBehindAndReadsOnWhenItHasCaughtUp() {
        fallBehind();
        assertThat(cti.calls).containsExactly("pause");
        reading.pauseIfBehind();
        reading.resumeIfCaughtUp();
        assertThat(cti.calls).containsExactly("pause");

        catchUp();
        reading.resumeIfCaughtUp();
        reading.resumeIfCaughtUp();

        assertThat(cti.calls).containsExactly("pause", "resume");
    }

    @Test
    void aNewSessionIsReadThoughTheBridgeIsStillBehindAndPausedByItsOwnEvents() {
        fallBehind();

        reading.sessionChanged();
        assertThat(cti.calls).containsExactly("pause", "resume");
        reading.pauseIfBehind();

        assertThat(cti.calls).containsExactly("pause", "resume", "pause");
        catchUp();
        reading.resumeIfCaughtUp();
        assertThat(cti.calls).endsWith("resume");
    }

    /** The bridge decides to read on between the client's decision to pause and its call. */
    @Test
    void whatIsDecidedLastReachesTheClientLast() throws Exception {
        fillUp();
        Thread bridge = Thread.ofPlatform().unstarted(() -> {
            catchUp();
            reading.resumeIfCaughtUp();
        });
        cti.whilePausing = () -> {
            bridge.start();
            while (bridge.getState() != Thread.State.BLOCKED && bridge.isAlive()) {
                Thread.onSpinWait();
            }
        };

        reading.pauseIfBehind();
        bridge.join();

        assertThat(cti.calls).containsExactly("pause", "resume");
    }

    @Test
    void outcomesHaveRoomWhereEventsHaveNone() {
        fillUp();
        while (thread.offerEvent(() -> {})) {
            // until there is no room for events
        }
        assertThat(thread.offerRequest(() -> {})).isFalse();
        CompletableFuture<Void> outcome = new CompletableFuture<>();

        thread.execute(() -> outcome.complete(null));

        busy.countDown();
        outcome.join();
    }

    private void fallBehind() {
        fillUp();
        reading.pauseIfBehind();
    }

    private void fillUp() {
        thread.execute(() -> awaitQuietly(busy));
        for (int i = 0; i < BEHIND; i++) {
            thread.offerEvent(() -> {});
        }
    }

    private void catchUp() {
        busy.countDown();
        CompletableFuture<Void> done = new CompletableFuture<>();
        thread.execute(() -> done.complete(null));
        done.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class RecordedReading implements CtiRequests {

        final List<String> calls = new CopyOnWriteArrayList<>();
        volatile Runnable whilePausing = () -> {};

        @Override
        public <C extends CtiConfirmation> void send(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void tell(CtiIndication indication) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pauseReading() {
            whilePausing.run();
            calls.add("pause");
        }

        @Override
        public void resumeReading() {
            calls.add("resume");
        }
    }
}
