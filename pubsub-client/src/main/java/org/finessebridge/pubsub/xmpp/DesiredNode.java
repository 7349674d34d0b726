package org.finessebridge.pubsub.xmpp;

import org.finessebridge.pubsub.node.LeafNode;

import java.util.Set;

/**
 * What a node at the server should be.
 *
 * @param subscribers local parts of the users whom the owner has subscribed
 */
record DesiredNode(LeafNode node, Set<String> subscribers) {

    DesiredNode {
        subscribers = Set.copyOf(subscribers);
    }
}
