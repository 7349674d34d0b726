package org.finessebridge.app.notification.limit;

/**
 * How fast a session may send stanzas: so many at once, and so many a second in the long run. Not
 * thread-safe: lives on the stream's event loop.
 */
final class StanzaRate {

    private static final double NANOS = 1e9;

    private final LimitSettings limits;
    private double left;
    private long at;

    /** A rate that has not been used. */
    StanzaRate(LimitSettings limits, long nanoTime) {
        this.limits = limits;
        this.left = limits.stanzaBurst();
        this.at = nanoTime;
    }

    /** Counts a stanza; false if it comes too fast. */
    boolean allows(long nanoTime) {
        double gained = (nanoTime - at) / NANOS * limits.stanzasPerSecond();
        left = Math.min(limits.stanzaBurst(), left + gained);
        at = nanoTime;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
