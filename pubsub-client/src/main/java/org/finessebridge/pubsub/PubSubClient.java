package org.finessebridge.pubsub;

import java.util.Collection;
import java.util.function.Supplier;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;

/**
 * The owner and publisher side of an XEP-0060 service.
 *
 * <p>All calls return quickly: an implementation that has to cross a network queues the work, in
 * order, in a bounded queue. Calls from one thread take effect in the order in which they were
 * made. Implementations are safe for use by several threads.
 */
public interface PubSubClient {

    /**
     * Creates a leaf node (XEP-0060, 8.1 Create a Node). A node of that id that is there already is
     * configured anew; its subscriptions stay as far as the new members allow them, and whose
     * subscription ends is told (8.8.3).
     *
     * @throws PubSubUnavailableException if the service can't be reached and the queue is full
     */
    void createNode(LeafNode node);

    /**
     * Deletes a node (XEP-0060, 8.4 Delete a Node): its subscribers are told, after what was
     * published before. Does nothing if there is no such node.
     *
     * @throws PubSubUnavailableException if the service can't be reached and the queue is full
     */
    void deleteNode(String nodeId);

    /**
     * Deletes nodes, as {@link #deleteNode} does each, and what may still be kept of earlier nodes of those ids: nobody
     * who was subscribed to one is subscribed to a node that gets the id again.
     *
     * @throws PubSubUnavailableException if the service can't be reached and the queue is full for one of them; the
     *     others are deleted
     */
    default void deleteNodes(Collection<String> nodeIds) {
        PubSubUnavailableException failed = null;
        for (String nodeId : nodeIds) {
            try {
                deleteNode(nodeId);
            } catch (PubSubUnavailableException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /**
     * Subscribes a user to a node, as the node's owner does it (XEP-0060, 8.8 Manage
     * Subscriptions): the user need not ask and need not be online.
     *
     * @param nodeId the node, which must exist
     * @param user the local part of the user's bare JID
     * @throws PubSubException {@code item-not-found} if there is no such node, {@code forbidden} if
     *     the node is not open to that user
     */
    void subscribe(String nodeId, String user);

    /**
     * Ends the subscriptions of a user to a node, as the node's owner does it (XEP-0060, 8.8.2);
     * the user is told (8.8.3). Does nothing if there is no such node or subscription.
     *
     * @param user the local part of the user's bare JID
     */
    void unsubscribe(String nodeId, String user);

    /**
     * Publishes an item (XEP-0060, 7.1 Publish an Item to a Node). Every subscriber gets it, in the
     * order of the calls.
     *
     * @throws PubSubException {@code item-not-found} if there is no such node
     * @throws PubSubUnavailableException if the service can't be reached and the queue is full
     */
    void publishItem(String nodeId, Item item);

    /**
     * Publishes an item that costs something to make. It is made on the caller's thread before this
     * returns, at most once, and perhaps not at all: an implementation that knows that nobody hears
     * the node just now leaves it.
     *
     * @throws PubSubException {@code item-not-found} if there is no such node
     * @throws PubSubUnavailableException if the service can't be reached and the queue is full
     */
    default void publishItem(String nodeId, Supplier<Item> item) {
        publishItem(nodeId, item.get());
    }

    /**
     * Publishes an item that tells all that is to be known at its node: who was away needs only the
     * newest, and an implementation that keeps items for such users forgets the older ones.
     *
     * @throws PubSubException {@code item-not-found} if there is no such node
     * @throws PubSubUnavailableException if the service can't be reached and the queue is full
     */
    default void publishState(String nodeId, Item item) {
        publishItem(nodeId, item);
    }

    /**
     * Tells whoever has the publisher in the roster that it is there, or that it goes (RFC 6121, 4.2 and 4.5), ahead
     * of what is published after this, also where they know it already. Does nothing where nobody is connected; a new
     * connection shows the publisher by itself.
     *
     * @param available false where nothing more is going to be published; an implementation whose own end tells the
     *     same may do nothing
     */
    default void showPublisher(boolean available) {}
}
