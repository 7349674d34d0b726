package org.finessebridge.app.notification.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Memory is short as long as it is true, and no longer. */
class HeapWatchTest {

    private double used;
    private double live;
    private long now = Long.MAX_VALUE - 1_000; // as nanoTime may be
    private int collections;
    private Duration pause = Duration.ofMillis(50);
    private final Queue<Runnable> collector = new ArrayDeque<>();
    private final HeapWatch watch = new HeapWatch(0.85, () -> used, this::collect, collector::add, () -> now);

    private void collect() {
        collections++;
        now += pause.toNanos();
        used = live;
    }

    private boolean isShortAfter(Duration time) {
        now += time.toNanos();
        boolean isShort = watch.isShort();
        while (!collector.isEmpty()) {
            collector.remove().run();
        }
        return isShort;
    }

    @Test
    void whoIsRefusedHasTheHeapLookedAt() {
        used = 0.9;
        live = 0.15;

        assertThat(isShortAfter(Duration.ZERO)).isTrue();
        assertThat(isShortAfter(Duration.ofSeconds(3))).isTrue();
        assertThat(isShortAfter(Duration.ZERO)).isFalse();
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void whereNobodyAsksNothingIsCollected() {
        used = 0.9;
        isShortAfter(Duration.ZERO);
        used = 0.2;

        assertThat(isShortAfter(Duration.ofMinutes(5))).isFalse();
        assertThat(collections).isZero();
    }

    @Test
    void aHeapThatIsFullIsNotCollectedAllTheTime() {
        used = 0.9;
        live = 0.89;
        pause = Duration.ofSeconds(1);

        for (int i = 0; i < 60_000; i++) {
            live = 0.89 + i % 100 * 0.0001;
            assertThat(isShortAfter(Duration.ofMillis(10))).isTrue();
        }

        assertThat(collections).as("in ten minutes, a second of each 20").isBetween(25, 30);
    }

    @Test
    void aCollectorThatIsAtWorkIsNotDisturbed() {
        used = 0.9;
        for (int i = 0; i < 600; i++) {
            used = 0.9 + i % 2 * 0.01; // it finds something else each second
            assertThat(isShortAfter(Duration.ofSeconds(1))).isTrue();
        }

        assertThat(collections).isZero();
    }

    /** A thread that can't start is what short memory brings. */
    @Test
    void whoeverCannotBeAskedIsAskedAgain() {
        boolean[] starts = new boolean[1];
        HeapWatch poor = new HeapWatch(
                0.85,
                () -> used,
                this::collect,
                task -> {
                    if (!starts[0]) {
                        throw new OutOfMemoryError("unable to create a thread, as the test wants it");
                    }
                    task.run();
                },
                () -> now);
        used = 0.9;
        live = 0.15;
        assertThat(poor.isShort()).isTrue();
        now += Duration.ofSeconds(3).toNanos();
        assertThat(poor.isShort()).isTrue();
        starts[0] = true;
        assertThat(poor.isShort()).as("at a bounded rate").isTrue();
        assertThat(collections).isZero();

        now += Duration.ofSeconds(10).toNanos();

        assertThat(poor.isShort()).isTrue();
        assertThat(collections).isEqualTo(1);
        assertThat(poor.isShort()).isFalse();
    }

    @Test
    void theHeapOfThisTestIsNotShort() {
        assertThat(FreeMemory.ofHeap(99).isShort()).isFalse();
    }
}
