package org.finessebridge.pubsub.xmpp.publisher;

import java.time.Duration;
import java.util.function.Consumer;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.queue.NodeQueue;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.queue.RecentItems;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes single items. One is forgotten only when the server has taken it, or refuses it for
 * good. Only the publisher's thread calls.
 */
final class ItemPublishing {

    private static final Logger LOG = LoggerFactory.getLogger(ItemPublishing.class);

    private static final int MOST_REFUSALS = 5;
    private static final Duration REFUSAL_PAUSE = Duration.ofSeconds(1);

    private final PublisherThread thread;
    private final CurrentConnection connection;
    private final XmppServer server;
    private final WaitingItems waiting;
    private final RecentItems recent;
    private final Consumer<NodeQueue> free;
    private int underWay;

    /**
     * @param free hears of a node that nothing is under way for any more
     */
    ItemPublishing(
            PublisherThread thread,
            CurrentConnection connection,
            XmppServer server,
            WaitingItems waiting,
            Duration replay,
            Consumer<NodeQueue> free) {
        this.thread = thread;
        this.connection = connection;
        this.server = server;
        this.waiting = waiting;
        this.recent = new RecentItems(replay);
        this.free = free;
    }

    /** Nothing is under way at a new connection. */
    void newConnection() {
        underWay = 0;
    }

    /** How many items are under way. */
    int underWay() {
        return underWay;
    }

    /** What the server took of late waits again, in its order: it may not have passed it on. */
    void takeBack() {
        recent.drain(thread.nanoTime(), (queue, item) -> {
            waiting.takeBack();
            queue.items().addFirst(item);
        });
    }

    /** A node is gone, and with it who would get its items. */
    void forget(NodeQueue queue) {
        recent.forget(queue);
    }

    /** Publishes the first item of a node. */
    void publishFirst(PubSubLink link, NodeQueue queue) {
        PendingItem item = queue.items().getFirst();
        queue.busy(true);
        underWay++;
        connection.whenDone(link, link.publish(queue.nodeId(), item), failure -> {
            underWay--;
            if (failure == null) {
                queue.busy(false);
                queue.items().removeFirst();
                waiting.release();
                recent.add(queue, item, thread.nanoTime());
                free.accept(queue);
            } else if (failure instanceof RefusedException refused) {
                notPublished(link, queue, item, refused);
            } else {
                connection.closeIfBroken(failure);
            }
        });
    }

    private void notPublished(PubSubLink link, NodeQueue queue, PendingItem item, RefusedException refused) {
        boolean missing = refused.is("item-not-found");
        if (item.refused() < MOST_REFUSALS && (missing || refused.isTemporary())) {
            queue.prepared(!missing);
            thread.schedule(() -> tryAgain(link, queue), missing ? Duration.ZERO : REFUSAL_PAUSE);
            return;
        }
        LOG.error(
                "An update of {} is lost: the XMPP server {} refuses it: {}",
                queue.nodeId(),
                server,
                refused.getMessage());
        queue.items().removeFirst();
        waiting.giveUp();
        queue.busy(false);
        free.accept(queue);
    }

    private void tryAgain(PubSubLink link, NodeQueue queue) {
        if (connection.isStill(link)) {
            queue.busy(false);
            free.accept(queue);
        }
    }
}
