package org.finessebridge.pubsub.xmpp.publisher;

import java.util.function.Consumer;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.finessebridge.pubsub.xmpp.queue.NodeQueue;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes single nodes at the server what they should be, or deletes them, and knows whether this
 * connection's user may make any. Only the publisher's thread calls.
 */
final class NodeMaking {

    private static final Logger LOG = LoggerFactory.getLogger(NodeMaking.class);

    private final CurrentConnection connection;
    private final XmppServer server;
    private final WaitingItems waiting;
    private final Consumer<NodeQueue> free;
    private final Consumer<NodeQueue> deleted;
    private int underWay;

    /** Whether the server has let this connection make a node. */
    private boolean proven;

    /**
     * @param free hears of a node that nothing is under way for any more
     * @param deleted hears of a node that is gone
     */
    NodeMaking(
            CurrentConnection connection,
            XmppServer server,
            WaitingItems waiting,
            Consumer<NodeQueue> free,
            Consumer<NodeQueue> deleted) {
        this.connection = connection;
        this.server = server;
        this.waiting = waiting;
        this.free = free;
        this.deleted = deleted;
    }

    /** Nothing is under way at a new connection, and nothing known unless there is no node at all. */
    void newConnection(boolean nothingToProve) {
        underWay = 0;
        proven = nothingToProve;
    }

    boolean isProven() {
        return proven;
    }

    /** How many nodes are being made or deleted. */
    int underWay() {
        return underWay;
    }

    /** Makes it, or deletes it if that is what it waits for. */
    void prepare(PubSubLink link, NodeQueue queue) {
        if (queue.isDeleting()) {
            delete(link, queue);
            return;
        }
        DesiredNode desired = queue.desired();
        queue.busy(true);
        queue.prepared(true); // whoever changes the node meanwhile says that it is not
        underWay++;
        connection.whenDone(link, link.prepare(desired), failure -> {
            queue.busy(false);
            underWay--;
            if (failure == null) {
                proven = true;
                queue.made(desired);
            } else {
                queue.prepared(false);
                notPrepared(queue, failure);
            }
            free.accept(queue);
        });
    }

    /** An item for a node that is to be deleted, and may not be there, has nobody to reach. */
    private void delete(PubSubLink link, NodeQueue queue) {
        queue.giveUpItems(waiting);
        queue.busy(true);
        underWay++;
        connection.whenDone(link, link.delete(queue.nodeId()), failure -> {
            queue.busy(false);
            queue.prepared(false); // for whoever creates it again
            underWay--;
            boolean over = failure == null || failure instanceof RefusedException;
            if (failure instanceof RefusedException refused) {
                LOG.error(
                        "Node {} can't be deleted at the XMPP server {}: {}. Delete it there",
                        queue.nodeId(),
                        server,
                        refused.getMessage());
            } else {
                connection.closeIfBroken(failure);
            }
            (over && queue.isDeleting() ? deleted : free).accept(queue);
        });
    }

    private void notPrepared(NodeQueue queue, Throwable failure) {
        if (!(failure instanceof RefusedException refused)) {
            connection.closeIfBroken(failure);
        } else if (!proven && !refused.isOfForeignNode()) {
            connection.close(LinkEnd.needsOperator(
                    "The XMPP server %s does not let its user make nodes as they have to be at %s: %s"
                            .formatted(server, server.pubSubDomain(), refused.getMessage())));
        } else {
            queue.refused();
            queue.giveUpItems(waiting);
            LOG.error(
                    "Node {} can't be made at the XMPP server {}: {}. Nobody gets its updates; {}",
                    queue.nodeId(),
                    server,
                    refused.getMessage(),
                    refused.isOfForeignNode()
                            ? "delete it there, let nobody else make nodes, and restart"
                            : "delete it there if somebody else owns it, and restart");
        }
    }
}
