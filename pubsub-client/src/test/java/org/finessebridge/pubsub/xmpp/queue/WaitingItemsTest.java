package org.finessebridge.pubsub.xmpp.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingItemsTest {

    private final WaitingItems waiting = new WaitingItems(1000);

    @Test
    void admitsNothingBeforeItIsOpenAndCountsThatAsNoLoss() {
        assertThat(waiting.take()).isFalse();
        assertThat(waiting.lost()).isZero();
        assertThat(waiting.count()).isZero();
    }

    @Test
    void hasAlwaysRoomForAFullState() {
        IntStream.range(0, 500).forEach(i -> waiting.nodeAdded());

        assertThat(waiting.bound()).isEqualTo(2000);
    }

    @Test
    void keepsAReserveAboveTheBound() {
        waiting.open();
        IntStream.range(0, 1000).forEach(i -> assertThat(waiting.take()).isTrue());
        assertThat(waiting.isOver()).isFalse();
        assertThat(waiting.take()).isTrue();
        assertThat(waiting.isOver()).isTrue();
        IntStream.range(0, 249).forEach(i -> assertThat(waiting.take()).isTrue());

        assertThat(waiting.take()).isFalse();
        assertThat(waiting.count()).isEqualTo(1250);
        assertThat(waiting.lost()).isEqualTo(1);
    }

    @Test
    void hasCaughtUpWhenHalfIsOut() {
        waiting.open();
        IntStream.range(0, 1001).forEach(i -> assertThat(waiting.take()).isTrue());
        IntStream.range(0, 500).forEach(i -> waiting.release());
        assertThat(waiting.hasCaughtUp()).isFalse();

        waiting.release();

        assertThat(waiting.hasCaughtUp()).isTrue();
    }
}
