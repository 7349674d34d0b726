package org.finessebridge.pubsub.xmpp.queue;

import java.util.Set;
import org.finessebridge.pubsub.node.LeafNode;

/**
 * What a node at the server should be.
 *
 * @param subscribers local parts of the users whom the owner has subscribed
 * @param unsubscribed local parts of those whose subscriptions the owner ends, whoever made them
 */
public record DesiredNode(LeafNode node, Set<String> subscribers, Set<String> unsubscribed) {

    public DesiredNode {
        subscribers = Set.copyOf(subscribers);
        unsubscribed = Set.copyOf(unsubscribed);
    }

    /** A node at which no subscription has to be ended but for those of who is not admitted. */
    public DesiredNode(LeafNode node, Set<String> subscribers) {
        this(node, subscribers, Set.of());
    }
}
