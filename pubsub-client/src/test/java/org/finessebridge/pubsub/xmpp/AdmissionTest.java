package org.finessebridge.pubsub.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(1000);

    @Test
    void admitsNothingBeforeItIsOpenAndCountsThatAsNoLoss() {
        assertThat(admission.take()).isFalse();
        assertThat(admission.lost()).isZero();
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void hasAlwaysRoomForAFullState() {
        IntStream.range(0, 500).forEach(i -> admission.nodeAdded());

        assertThat(admission.bound()).isEqualTo(2000);
    }

    @Test
    void keepsAReserveAboveTheBound() {
        admission.open();
        IntStream.range(0, 1000).forEach(i -> assertThat(admission.take()).isTrue());
        assertThat(admission.isOver()).isFalse();
        assertThat(admission.take()).isTrue();
        assertThat(admission.isOver()).isTrue();
        IntStream.range(0, 249).forEach(i -> assertThat(admission.take()).isTrue());

        assertThat(admission.take()).isFalse();
        assertThat(admission.waiting()).isEqualTo(1250);
        assertThat(admission.lost()).isEqualTo(1);
    }

    @Test
    void hasCaughtUpWhenHalfIsOut() {
        admission.open();
        IntStream.range(0, 1001).forEach(i -> assertThat(admission.take()).isTrue());
        IntStream.range(0, 500).forEach(i -> admission.release());
        assertThat(admission.hasCaughtUp()).isFalse();

        admission.release();

        assertThat(admission.hasCaughtUp()).isTrue();
    }
}
