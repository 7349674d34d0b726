package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.pubsub.node.LeafNode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A node with its subscribers. Safe for use by any thread. */
final class PubSubNode {

    private volatile LeafNode configuration;
    private final ConcurrentHashMap<String, NodeSubscriptions> subscriptions =
            new ConcurrentHashMap<>();

    PubSubNode(LeafNode configuration) {
        this.configuration = configuration;
    }

    LeafNode configuration() {
        return configuration;
    }

    /** Takes a new configuration; subscriptions that it does not admit end. */
    void configure(LeafNode changed) {
        configuration = changed;
        subscriptions.keySet().removeIf(user -> !changed.admits(user));
    }

    NodeSubscriptions of(String user) {
        return subscriptions.getOrDefault(user, NodeSubscriptions.NONE);
    }

    Map<String, NodeSubscriptions> subscribers() {
        return subscriptions;
    }

    void change(String user, UnaryOperator<NodeSubscriptions> change) {
        subscriptions.compute(
                user,
                (key, old) -> {
                    NodeSubscriptions changed =
                            change.apply(old == null ? NodeSubscriptions.NONE : old);
                    return changed.isEmpty() ? null : changed;
                });
    }

    void end(String user, UserSession session) {
        subscriptions.computeIfPresent(
                user,
                (key, old) -> {
                    NodeSubscriptions left = old.without(session);
                    return left.isEmpty() ? null : left;
                });
    }
}
