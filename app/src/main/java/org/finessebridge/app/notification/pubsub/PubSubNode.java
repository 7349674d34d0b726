package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.pubsub.node.LeafNode;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A node with its subscribers. Safe for use by any thread. */
final class PubSubNode {

    private volatile LeafNode configuration;
    private final ConcurrentHashMap<String, NodeSubscriptions> subscriptions =
            new ConcurrentHashMap<>();

    /** Users whom the node's owner has subscribed: they can't lose their own events by mistake. */
    private final Set<String> subscribedByOwner = ConcurrentHashMap.newKeySet();

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
        subscribedByOwner.removeIf(user -> !changed.admits(user));
    }

    void subscribeByOwner(String user) {
        subscribedByOwner.add(user);
        change(user, old -> old.withBare(true));
    }

    boolean isSubscribedByOwner(String user) {
        return subscribedByOwner.contains(user);
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
