package org.finessebridge.pubsub.xmpp.connection;

import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;

/**
 * One connection with the server, up to its end. Futures end on any thread: with {@link
 * RefusedException} if the server refuses, with any other exception if the connection is of no use
 * any more.
 */
public interface PubSubLink {

    /**
     * Creates or configures a node, and makes its members and subscriptions what they should be.
     */
    CompletableFuture<Void> prepare(DesiredNode node);

    /** Deletes a node; one that is not there is as good. */
    CompletableFuture<Void> delete(String nodeId);

    /** Publishes an item; ends when the server has taken it. */
    CompletableFuture<Void> publish(String nodeId, PendingItem item);

    /** Shows the publisher's presence anew, which the connection has begun with; does not wait for the server. */
    void showPresence();

    /** Asks the server for a sign of life. */
    CompletableFuture<Void> ping();

    /** Ends all sessions of a user, where the server lets this one do so. */
    CompletableFuture<Void> endSessions(String user);

    /** Ends the connection and reports that as its end; does not block. */
    void close(LinkEnd end);
}
