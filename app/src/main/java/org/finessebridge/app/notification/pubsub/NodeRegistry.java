package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.pubsub.node.LeafNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The nodes of the service and who is subscribed to them. Safe for use by any thread. */
public final class NodeRegistry {

    private final ServerIdentity identity;
    private final Map<String, PubSubNode> nodes = new ConcurrentSkipListMap<>();

    /** Which nodes a session is subscribed to by its full JID. */
    private final Map<UserSession, Owned> byFullJid = new ConcurrentHashMap<>();

    private record Owned(String user, Set<String> nodeIds) {}

    /** A registry without nodes. */
    public NodeRegistry(ServerIdentity identity) {
        this.identity = identity;
    }

    /** The configuration of a node, or null if there is no such node. */
    public @Nullable LeafNode node(String nodeId) {
        PubSubNode node = nodes.get(nodeId);
        return node == null ? null : node.configuration();
    }

    /** The ids of all nodes, in order. */
    public Iterable<String> nodeIds() {
        return nodes.keySet();
    }

    void configure(LeafNode configuration) {
        nodes.compute(
                configuration.nodeId(),
                (id, node) -> {
                    if (node == null) {
                        return new PubSubNode(configuration);
                    }
                    node.configure(configuration);
                    return node;
                });
    }

    @Nullable PubSubNode find(String nodeId) {
        return nodes.get(nodeId);
    }

    void subscribeBare(PubSubNode node, String user) {
        node.change(user, old -> old.withBare(true));
    }

    void subscribe(PubSubNode node, String user, String resource, UserSession session) {
        node.change(user, old -> old.with(resource, session));
        byFullJid
                .computeIfAbsent(session, s -> new Owned(user, ConcurrentHashMap.newKeySet()))
                .nodeIds()
                .add(node.configuration().nodeId());
    }

    /**
     * Ends a subscription; false if there was none. One that the node's owner has made stays: a
     * client that tidies up at its start would silence all later sessions of its user.
     */
    boolean unsubscribe(PubSubNode node, String user, @Nullable String resource) {
        if (resource == null && node.isSubscribedByOwner(user)) {
            return true;
        }
        NodeSubscriptions old = node.of(user);
        boolean there = resource == null ? old.bare() : old.resources().containsKey(resource);
        if (there) {
            node.change(user, s -> resource == null ? s.withBare(false) : s.without(resource));
        }
        return there;
    }

    /** Ends the subscriptions that a session has made with its full JID. */
    public void endSubscriptions(UserSession session) {
        Owned owned = byFullJid.remove(session);
        if (owned == null) {
            return;
        }
        for (String nodeId : owned.nodeIds()) {
            PubSubNode node = nodes.get(nodeId);
            if (node != null) {
                node.end(owned.user(), session);
            }
        }
    }

    /** The subscriptions of a user, in the order of the nodes. */
    List<Subscription> subscriptions(String user) {
        List<Subscription> found = new ArrayList<>();
        nodes.forEach((nodeId, node) -> add(nodeId, node.of(user), user, found));
        return found;
    }

    /** The subscriptions of a user to one node. */
    List<Subscription> subscriptions(PubSubNode node, String user) {
        List<Subscription> found = new ArrayList<>();
        add(node.configuration().nodeId(), node.of(user), user, found);
        return found;
    }

    private void add(
            String nodeId, NodeSubscriptions subscribed, String user, List<Subscription> found) {
        String bareJid = identity.bareJid(user);
        if (subscribed.bare()) {
            found.add(new Subscription(nodeId, bareJid));
        }
        for (String resource : subscribed.resources().keySet()) {
            found.add(new Subscription(nodeId, bareJid + "/" + resource));
        }
    }
}
