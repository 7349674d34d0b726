package org.finessebridge.pubsub.node;

import java.util.Set;

/**
 * A node that holds items and no other nodes (XEP-0060, 4.2).
 *
 * @param nodeId the node's name, unique in its service
 * @param accessModel who may subscribe
 * @param members local parts of the users who may subscribe to a {@link AccessModel#WHITELIST}
 *     node; empty for an {@link AccessModel#OPEN} one
 */
public record LeafNode(String nodeId, AccessModel accessModel, Set<String> members) {

    public LeafNode {
        if (nodeId.isEmpty()) {
            throw new IllegalArgumentException("a node needs a name");
        }
        members = Set.copyOf(members);
        if (accessModel == AccessModel.OPEN && !members.isEmpty()) {
            throw new IllegalArgumentException("an open node has no list of members");
        }
    }

    /** A node to which every user may subscribe. */
    public static LeafNode open(String nodeId) {
        return new LeafNode(nodeId, AccessModel.OPEN, Set.of());
    }

    /** A node to which only the members may subscribe. */
    public static LeafNode whitelist(String nodeId, Set<String> members) {
        return new LeafNode(nodeId, AccessModel.WHITELIST, members);
    }

    /** Whether the user of that local part may subscribe. */
    public boolean admits(String user) {
        return accessModel == AccessModel.OPEN || members.contains(user);
    }
}
