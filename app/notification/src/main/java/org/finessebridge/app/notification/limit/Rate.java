package org.finessebridge.app.notification.limit;

/**
 * How fast something may come: so much at once, and so much a second in the long run. Not thread-safe.
 */
final class Rate {

    private static final double NANOS = 1e9;

    private final double burst;
    private final double perSecond;
    private double left;
    private long at;

    /** A rate that has not been used. */
    Rate(double burst, double perSecond, long nanoTime) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
        this.at = nanoTime;
    }

    /** Counts so much; false, and nothing is counted, if it comes too fast. */
    boolean allows(double cost, long nanoTime) {
        gain(nanoTime);
        if (left < cost) {
            return false;
        }
        left -= cost;
        return true;
    }

    /** Whether it is as if it had never been used. */
    boolean isUnused(long nanoTime) {
        gain(nanoTime);
        return left >= burst;
    }

    private void gain(long nanoTime) {
        left = Math.min(burst, left + (nanoTime - at) / NANOS * perSecond);
        at = nanoTime;
    }
}
