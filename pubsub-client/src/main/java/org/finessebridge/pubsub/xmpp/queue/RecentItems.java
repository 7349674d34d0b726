package org.finessebridge.pubsub.xmpp.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.BiConsumer;

/**
 * The items that the server has taken of late. A server that dies may not have passed them on: they
 * are published again after its return. Only the publisher's thread calls.
 */
public final class RecentItems {

    private static final int MOST = 5_000;

    private record Taken(NodeQueue node, PendingItem item, long at) {}

    private final ArrayDeque<Taken> taken = new ArrayDeque<>();
    private final long window;

    /**
     * @param window how long an item is kept; zero: not at all
     */
    public RecentItems(Duration window) {
        this.window = window.toNanos();
    }

    /** The server has taken an item. */
    public void add(NodeQueue node, PendingItem item, long now) {
        if (window > 0) {
            taken.addLast(new Taken(node, item, now));
            forgetOld(now);
        }
    }

    /** A node is gone, and with it who would get its items. */
    public void forget(NodeQueue node) {
        taken.removeIf(item -> item.node().equals(node));
    }

    private void forgetOld(long now) {
        while (!taken.isEmpty()
                && (taken.size() > MOST || now - taken.getFirst().at() > window)) {
            taken.removeFirst();
        }
    }

    /** Hands all of them over, the newest first, and forgets them. */
    public void drain(long now, BiConsumer<NodeQueue, PendingItem> to) {
        forgetOld(now);
        while (!taken.isEmpty()) {
            Taken last = taken.removeLast();
            to.accept(last.node(), last.item());
        }
    }
}
