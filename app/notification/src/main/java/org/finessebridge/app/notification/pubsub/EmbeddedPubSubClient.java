package org.finessebridge.app.notification.pubsub;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubErrorCondition;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;

/**
 * The {@link PubSubClient} that goes straight to the service in the same JVM. Publishing renders
 * the event once, if anybody hears it, and hands it to the event loop of each receiver; it never
 * waits for a client.
 */
public final class EmbeddedPubSubClient implements PubSubClient {

    private final NodeRegistry nodes;
    private final EventDelivery delivery;
    private final Consumer<Boolean> publisherPresence;
    private final ItemIds itemIds = new ItemIds();

    /**
     * A client of the service that owns these nodes.
     *
     * @param publisherPresence tells all sessions whether the publisher is there
     */
    public EmbeddedPubSubClient(NodeRegistry nodes, EventDelivery delivery, Consumer<Boolean> publisherPresence) {
        this.nodes = nodes;
        this.delivery = delivery;
        this.publisherPresence = publisherPresence;
    }

    @Override
    public void showPublisher(boolean available) {
        publisherPresence.accept(available);
    }

    @Override
    public void createNode(LeafNode node) {
        nodes.configure(node, delivery::unsubscribed);
    }

    @Override
    public void deleteNode(String nodeId) {
        PubSubNode node = nodes.find(nodeId);
        if (node != null) {
            delivery.deleted(node);
            var _ = nodes.delete(node); // the store tells of its failures itself
        }
    }

    /** {@inheritDoc} All of them are one write: thousands may go at once. */
    @Override
    public void deleteNodes(Collection<String> nodeIds) {
        for (String nodeId : nodeIds) {
            PubSubNode node = nodes.find(nodeId);
            if (node != null) {
                delivery.deleted(node);
            }
        }
        var _ = nodes.delete(nodeIds); // as above
    }

    @Override
    public void subscribe(String nodeId, String user) {
        PubSubNode node = find(nodeId);
        if (!node.configuration().leaf().admits(user)) {
            throw new PubSubException(PubSubErrorCondition.FORBIDDEN, nodeId);
        }
        node.subscribeByOwner(user);
    }

    @Override
    public void unsubscribe(String nodeId, String user) {
        PubSubNode node = nodes.find(nodeId);
        if (node != null) {
            delivery.unsubscribed(node, user, nodes.endSubscriptions(node, user));
        }
    }

    @Override
    public void publishItem(String nodeId, Item item) {
        publishItem(nodeId, () -> item);
    }

    @Override
    public void publishItem(String nodeId, Supplier<Item> item) {
        PubSubNode node = find(nodeId);
        PublishedItem published =
                PublishedItem.notification(itemIds.next(), () -> item.get().notification());
        delivery.publish(node, published);
    }

    @Override
    public void publishState(String nodeId, Item item) {
        PubSubNode node = find(nodeId);
        PublishedItem published = PublishedItem.notification(itemIds.next(), item::notification);
        delivery.publishState(node, published);
    }

    private PubSubNode find(String nodeId) {
        PubSubNode node = nodes.find(nodeId);
        if (node == null) {
            throw new PubSubException(PubSubErrorCondition.ITEM_NOT_FOUND, nodeId);
        }
        return node;
    }
}
