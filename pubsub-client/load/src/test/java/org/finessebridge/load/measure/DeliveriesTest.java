package org.finessebridge.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DeliveriesTest {

    private static final long MILLISECOND = 1_000_000;

    private final Deliveries deliveries = new Deliveries();

    @Test
    void countsWhatCameOnceAndHowLongItTook() {
        Phase phase = deliveries.begin();
        long first = deliveries.published(3, 1 * MILLISECOND);
        long second = deliveries.published(4, 2 * MILLISECOND);

        assertThat(deliveries.received(first, 3, 3 * MILLISECOND)).isTrue();
        assertThat(phase.lostCount()).isEqualTo(1);
        assertThat(deliveries.received(second, 4, 11 * MILLISECOND)).isTrue();

        assertThat(phase.publishedCount()).isEqualTo(2);
        assertThat(phase.receivedCount()).isEqualTo(2);
        assertThat(phase.lostCount()).isZero();
        assertThat(phase.latencies().getMinValue()).isEqualTo(2_000);
        assertThat(phase.latencies().valuesAreEquivalent(phase.latencies().getMaxValue(), 9_000))
                .isTrue();
    }

    @Test
    void countsADeliveryThatComesAgainAsDoubledAndNotAsReceived() {
        Phase phase = deliveries.begin();
        long number = deliveries.published(0, 1);
        deliveries.received(number, 0, 2);

        assertThat(deliveries.received(number, 0, 3)).isFalse();

        assertThat(phase.doubledCount()).isEqualTo(1);
        assertThat(phase.receivedCount()).isEqualTo(1);
        assertThat(phase.lostCount()).isZero();
    }

    @Test
    void countsADeliveryToAnotherSessionAsMisdeliveredAndStillAsLost() {
        Phase phase = deliveries.begin();
        long number = deliveries.published(0, 1);

        assertThat(deliveries.received(number, 1, 2)).isFalse();

        assertThat(phase.misdeliveredCount()).isEqualTo(1);
        assertThat(phase.lostCount()).isEqualTo(1);
    }

    @Test
    void takesNumbersThatWereNeverPublishedAsMisdelivered() {
        Phase phase = deliveries.begin();
        deliveries.published(0, 1);

        for (long number : new long[] {-1, 1, 100_000, Deliveries.MOST, Long.MAX_VALUE}) {
            assertThat(deliveries.received(number, 0, 2)).isFalse();
        }

        assertThat(phase.misdeliveredCount()).isEqualTo(5);
        assertThat(phase.receivedCount()).isZero();
    }

    @Test
    void doesNotCountALateDeliveryOfAnEarlierPhaseInALaterOne() {
        Phase earlier = deliveries.begin();
        long late = deliveries.published(0, 1);
        Phase later = deliveries.begin();
        deliveries.published(0, 2);

        deliveries.received(late, 0, 3);

        assertThat(later.receivedCount()).isZero();
        assertThat(later.lostCount()).isEqualTo(1);
        assertThat(earlier.lostCount()).isEqualTo(1);
    }

    @Test
    void aPhaseEndsWhenTheLastDeliveryHasCome() {
        Phase phase = deliveries.begin();
        long first = deliveries.published(0, 1);
        long second = deliveries.published(0, 1);
        deliveries.received(first, 0, 2);

        var end = phase.end();
        assertThat(end).isNotDone();
        deliveries.received(first, 0, 2); // a double is not what is missing
        assertThat(end).isNotDone();
        deliveries.received(second, 0, 2);
        assertThat(end).isCompleted();
    }

    @Test
    void keepsMoreDeliveriesThanOnePartHolds() {
        Phase phase = deliveries.begin();
        for (int i = 0; i < 40_000; i++) {
            deliveries.published(i % 7, 1);
        }
        for (int i = 0; i < 40_000; i++) {
            assertThat(deliveries.received(i, i % 7, 2)).isTrue();
        }
        assertThat(phase.receivedCount()).isEqualTo(40_000);
        assertThat(deliveries.next()).isEqualTo(40_000);
    }
}
