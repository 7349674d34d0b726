package org.finessebridge.pubsub.xmpp.queue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many items wait, and whether one more may. Beyond the bound the service is said to be
 * unavailable; a reserve above it takes the answers to requests that are under way then. Safe for
 * use by any thread.
 */
public final class WaitingItems {

    private static final int ITEMS_A_NODE = 2;
    private static final int LEAST_RESERVE = 100;
    private static final int RESERVE_PART = 4;

    private final int buffer;
    private final AtomicInteger nodes = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean open;

    /**
     * @param buffer items that may wait beside two a node without an outage
     */
    public WaitingItems(int buffer) {
        this.buffer = buffer;
    }

    /** Until it is opened the first time nothing is admitted: nobody could wait for it. */
    public void open() {
        open = true;
    }

    /** There is one node more. */
    public void nodeAdded() {
        nodes.incrementAndGet();
    }

    /** There is one node less. */
    public void nodeRemoved() {
        nodes.decrementAndGet();
    }

    /** Most items that may wait without an outage. */
    public int bound() {
        return buffer + ITEMS_A_NODE * nodes.get();
    }

    /** Counts an item in; false if it must not wait, and is lost. */
    public boolean take() {
        int bound = bound();
        int most = bound + Math.max(LEAST_RESERVE, bound / RESERVE_PART);
        if (!open || count.incrementAndGet() > most) {
            if (open) {
                count.decrementAndGet();
                lost.incrementAndGet();
            }
            return false;
        }
        return true;
    }

    /** Counts an item in that waits once more. */
    public void takeBack() {
        count.incrementAndGet();
    }

    /** An item waits no more. */
    public void release() {
        count.decrementAndGet();
    }

    /** An item that waited is given up. */
    public void giveUp() {
        count.decrementAndGet();
        lost.incrementAndGet();
    }

    /** How many wait. */
    public int count() {
        return count.get();
    }

    /** How many were lost since the start. */
    public long lost() {
        return lost.get();
    }

    /** Whether more wait than may without an outage. */
    public boolean isOver() {
        return count.get() > bound();
    }

    /** Whether so few wait that an outage may end. */
    public boolean hasCaughtUp() {
        return count.get() <= bound() / 2;
    }
}
