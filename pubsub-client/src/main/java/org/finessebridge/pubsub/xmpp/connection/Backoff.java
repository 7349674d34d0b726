package org.finessebridge.pubsub.xmpp.connection;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;

/**
 * How long to wait before the next attempt to connect: twice as long each time, and a random half
 * of it is taken off, so that many clients do not come back together.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final PublishLimits limits;
    private final DoubleSupplier random;
    private int failures;

    /**
     * @param random numbers from 0 to 1
     */
    Backoff(PublishLimits limits, DoubleSupplier random) {
        this.limits = limits;
        this.random = random;
    }

    /** A connection has lasted. */
    void reset() {
        failures = 0;
    }

    /** Counts a failure; returns the wait. */
    Duration after(LinkEnd end) {
        if (end.needsOperator()) {
            return jittered(limits.slowRetry());
        }
        long doubled = limits.reconnectMin().toNanos() * (1L << Math.min(failures++, MOST_DOUBLINGS));
        return jittered(Duration.ofNanos(Math.min(doubled, limits.reconnectMax().toNanos())));
    }

    private Duration jittered(Duration wait) {
        return Duration.ofNanos((long) (wait.toNanos() * (1 - random.getAsDouble() / 2)));
    }
}
