package org.finessebridge.app.notification.pubsub;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which nodes are a user's: what a client asks of its own must not cost as much as there are nodes. Kept by the nodes
 * themselves ({@link PubSubNode}), which decide; who reads asks them once more. Safe for use by any thread.
 */
final class UserNodes {

    private final ConcurrentHashMap<String, ConcurrentSkipListMap<String, PubSubNode>> nodes =
            new ConcurrentHashMap<>();

    /** A node is one of the user's now. */
    void add(String user, PubSubNode node) {
        nodes.compute(user, (key, old) -> {
            ConcurrentSkipListMap<String, PubSubNode> own = old == null ? new ConcurrentSkipListMap<>() : old;
            own.put(node.nodeId(), node);
            return own;
        });
    }

    /** A node is no longer the user's. */
    void remove(String user, PubSubNode node) {
        nodes.computeIfPresent(user, (key, own) -> {
            own.remove(node.nodeId(), node);
            return own.isEmpty() ? null : own;
        });
    }

    /** The nodes of a user, in the order of their ids; changes show in it. */
    Collection<PubSubNode> of(String user) {
        ConcurrentSkipListMap<String, PubSubNode> own = nodes.get(user);
        return own == null ? List.of() : own.values();
    }
}
