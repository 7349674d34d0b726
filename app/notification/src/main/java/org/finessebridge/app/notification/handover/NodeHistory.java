package org.finessebridge.app.notification.handover;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When something was last published at one node, or taken back there. By it an event knows whether
 * it is still the node's last word. Safe for use by any thread, and never blocks.
 */
public final class NodeHistory {

    /** The order of the last publication; before the first one, a moment before it. */
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /** Something is published now, before anybody is told of it. */
    public void published(PublishingTime time) {
        last.accumulateAndGet(time.order(), NodeHistory::later);
    }

    private static long later(long one, long other) {
        return one - other < 0 ? other : one;
    }

    /**
     * Whether something has been published since a moment.
     *
     * @param nanoTime as of {@link System#nanoTime}, or a publication's order
     */
    boolean goesOnAfter(long nanoTime) {
        return last.get() - nanoTime > 0;
    }
}
