package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt to connect. With two sides the other one is tried at
 * once; after both have failed the wait doubles each time, from the shortest to the longest, and a
 * random half of it is taken off so that many clients do not return together.
 */
final class ReconnectBackoff {

    private static final int MOST_DOUBLINGS = 30;

    private final int sides;
    private final Duration min;
    private final Duration max;
    private final DoubleSupplier random;
    private int failures;

    /**
     * A backoff for one client.
     *
     * @param random numbers from 0 to 1
     */
    ReconnectBackoff(CtiClientSettings settings, DoubleSupplier random) {
        this.sides = settings.sides().size();
        this.min = settings.reconnectMin();
        this.max = settings.reconnectMax();
        this.random = random;
    }

    /** Attempts that have failed since the last lasting session. */
    int failures() {
        return failures;
    }

    /** A session has lasted. */
    void reset() {
        failures = 0;
    }

    /** Counts a failure; returns the wait before the next attempt. */
    Duration afterFailure() {
        failures++;
        if (failures % sides != 0) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures / sides - 1, MOST_DOUBLINGS);
        return jittered(Math.min((double) min.toNanos() * (1L << doublings), (double) max.toNanos()));
    }

    /** The longest wait, for one who would only disturb. */
    Duration longest() {
        return jittered((double) max.toNanos());
    }

    private Duration jittered(double nanos) {
        return Duration.ofNanos((long) (nanos * (1 - random.getAsDouble() / 2)));
    }
}
