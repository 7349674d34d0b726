package org.finessebridge.app.notification.pubsub;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.finessebridge.app.notification.pubsub.NodeStore.StoredSubscription;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.subscription.SubscriptionListener;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.pubsub.node.LeafNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes of the service and who is subscribed to them, in memory; what has to survive a restart
 * goes to the {@link NodeStore} as well. Safe for use by any thread.
 */
public final class NodeRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(NodeRegistry.class);

    /** So many users stand in one line of the log. */
    private static final int NAMED = 5;

    private final PubSubSettings settings;
    private final NodeStore store;
    private final InstantSource time;
    private volatile SubscriptionListener told = SubscriptionListener.NONE;
    private final ConcurrentSkipListMap<String, PubSubNode> nodes = new ConcurrentSkipListMap<>();
    private final NodeNames names = new NodeNames(nodes.navigableKeySet());
    private final UserNodes subscribed = new UserNodes();
    private final UserNodes memberships = new UserNodes();

    /** Subscriptions of the last run whose nodes are not there yet. */
    private final Map<String, List<String>> toRestore = new ConcurrentHashMap<>();

    /** Which nodes a session is subscribed to by its full JID. */
    private final Map<UserSession, Owned> byFullJid = new ConcurrentHashMap<>();

    private record Owned(String user, Set<String> nodeIds) {}

    /** A registry with what the store holds. */
    public NodeRegistry(PubSubSettings settings, NodeStore store, InstantSource time) {
        this.settings = settings;
        this.store = store;
        this.time = time;
        for (StoredSubscription subscription : store.subscriptions()) {
            toRestore
                    .computeIfAbsent(subscription.nodeId(), id -> new ArrayList<>())
                    .add(subscription.user());
        }
        for (NodeConfiguration stored : store.nodes()) {
            create(stored, true);
        }
    }

    /** The ids of all nodes, in order; immutable, and made anew only when a node has come or gone. */
    public List<String> nodeIds() {
        return names.list();
    }

    /** A node, or null. */
    @Nullable
    PubSubNode find(String nodeId) {
        return nodes.get(nodeId);
    }

    /** All nodes, in the order of their ids; changes show in it. */
    Collection<PubSubNode> all() {
        return nodes.values();
    }

    /** The nodes that a user is subscribed to, in the order of their ids; changes show in it. */
    Collection<PubSubNode> subscribedBy(String user) {
        return subscribed.of(user);
    }

    /** The nodes that have a user as a member, in the order of their ids; changes show in it. */
    Collection<PubSubNode> withMember(String user) {
        return memberships.of(user);
    }

    /** How a node behaves where nothing is said. */
    NodeConfiguration byDefault(LeafNode leaf) {
        return NodeConfiguration.of(leaf, settings.lastItemOnSubscribe());
    }

    /** Told of subscriptions that end because their user is not admitted any more. */
    interface EndedSubscriptions {

        void ended(PubSubNode node, String user, NodeSubscriptions was);
    }

    /** Creates a node of the web services, or takes its new members. */
    void configure(LeafNode leaf, EndedSubscriptions listener) {
        PubSubNode node = nodes.get(leaf.nodeId());
        if (node == null) {
            create(byDefault(leaf), false);
        } else {
            var _ = configure(node, node.configuration().withLeaf(leaf), listener);
        }
    }

    /**
     * Creates a node as a client asks for it.
     *
     * @return when it is kept; null if there is one of that id, or too many
     */
    @Nullable
    CompletionStage<Void> createDurable(NodeConfiguration configuration) {
        if (nodes.size() >= settings.nodes() || !create(configuration, true)) {
            return null;
        }
        return store.configured(configuration);
    }

    private boolean create(NodeConfiguration configuration, boolean durable) {
        PubSubNode created = new PubSubNode(configuration, time.instant(), durable, subscribed, memberships);
        String nodeId = configuration.nodeId();
        if (nodes.putIfAbsent(nodeId, created) != null) {
            return false;
        }
        names.changed();
        created.published();
        for (String user : toRestore.getOrDefault(nodeId, List.of())) {
            if (configuration.leaf().admits(user)) {
                created.change(user, old -> old.withBare(true));
            } else {
                forgetStored(nodeId, user);
            }
        }
        toRestore.remove(nodeId);
        return true;
    }

    /**
     * Changes a node.
     *
     * @return when what has to survive a restart is kept
     */
    CompletionStage<Void> configure(PubSubNode node, NodeConfiguration changed, EndedSubscriptions listener) {
        node.configure(changed).forEach((user, was) -> {
            if (was.bare()) {
                forgetStored(node.nodeId(), user);
            }
            listener.ended(node, user, was);
        });
        return node.isDurable() ? store.configured(changed) : done();
    }

    /** Removes a node with all that belongs to it. */
    CompletionStage<Void> delete(PubSubNode node) {
        take(node.nodeId(), node);
        return store.deleted(List.of(node.nodeId()));
    }

    /** Removes the nodes of those ids, and what is kept of such as are not there (yet, or any more). */
    CompletionStage<Void> delete(Collection<String> nodeIds) {
        for (String nodeId : nodeIds) {
            PubSubNode node = nodes.get(nodeId);
            if (node != null) {
                take(nodeId, node);
            }
            toRestore.remove(nodeId);
        }
        return nodeIds.isEmpty() ? done() : store.deleted(nodeIds);
    }

    private void take(String nodeId, PubSubNode node) {
        if (nodes.remove(nodeId, node)) {
            names.changed();
        }
        node.removed();
    }

    /**
     * Subscribes a bare JID. One that is subscribed already stays so, whatever the store does.
     *
     * @return when it survives a restart; if that fails, or the user is not admitted any more, or the
     *     node is gone, there is no subscription
     */
    CompletionStage<Void> subscribeBare(PubSubNode node, String user) {
        if (node.isSubscribedByOwner(user)) {
            return done();
        }
        List<CompletionStage<Void>> added = new ArrayList<>(1);
        boolean made = node.change(user, old -> {
            if (!old.bare()) {
                added.add(store.subscribed(node.nodeId(), user));
            }
            return old.withBare(true);
        });
        if (!made) {
            if (!added.isEmpty() && !isSubscribed(node.nodeId(), user)) {
                forgetStored(node.nodeId(), user); // written behind the node's end
            }
            return CompletableFuture.failedFuture(NodeAccess.ended(node));
        }
        return added.isEmpty()
                ? done()
                : added.getFirst().whenComplete((none, failure) -> {
                    if (failure != null) {
                        node.change(user, old -> old.withBare(false));
                    }
                });
    }

    /** Whether there is a node of that id, perhaps another one, which the user's bare JID is subscribed to. */
    private boolean isSubscribed(String nodeId, String user) {
        PubSubNode node = nodes.get(nodeId);
        return node != null && node.of(user).bare();
    }

    /** Subscribes a full JID; false if the user is not admitted any more, or the node is gone. */
    boolean subscribe(PubSubNode node, String user, String resource, UserSession session) {
        if (!node.change(user, old -> old.with(resource, session))) {
            return false;
        }
        byFullJid
                .computeIfAbsent(session, s -> new Owned(user, ConcurrentHashMap.newKeySet()))
                .nodeIds()
                .add(node.nodeId());
        return true;
    }

    /**
     * Ends all subscriptions of a user to a node, whoever made them.
     *
     * @return what they were
     */
    NodeSubscriptions endSubscriptions(PubSubNode node, String user) {
        boolean stored = !node.isSubscribedByOwner(user); // what the web services have subscribed is in no store
        return end(node, user, old -> {
            if (old.bare() && stored) {
                forgetStored(node.nodeId(), user);
            }
        });
    }

    private static NodeSubscriptions end(PubSubNode node, String user, Consumer<NodeSubscriptions> ended) {
        NodeSubscriptions[] was = {NodeSubscriptions.NONE};
        node.forgetOwnersWish(user);
        node.change(user, old -> {
            ended.accept(old);
            was[0] = old;
            return NodeSubscriptions.NONE;
        });
        return was[0];
    }

    /** Ends all subscriptions of users who are gone for good. */
    public void forget(Set<String> users) {
        toRestore.replaceAll((nodeId, subscribers) ->
                subscribers.stream().filter(user -> !users.contains(user)).toList());
        for (String user : users) {
            subscribedBy(user).forEach(node -> end(node, user, old -> {}));
        }
        var _ = store.forgotten(users).whenComplete((none, failure) -> {
            if (failure != null) {
                LOG.warn(
                        "The subscriptions of {} have ended, but come back with the next start where they are still"
                                + " admitted: their end can't be kept ({})",
                        users.size() <= NAMED ? users : users.size() + " users",
                        failure.toString());
            }
        });
    }

    /**
     * Ends the subscription of a bare JID. One that the web services have made stays: a client that
     * tidies up at its start would silence all later sessions of its user.
     *
     * @return when it is forgotten for good; null if there was none
     */
    @Nullable
    CompletionStage<Void> unsubscribeBare(PubSubNode node, String user) {
        if (node.isSubscribedByOwner(user)) {
            return done();
        }
        if (!node.of(user).bare()) {
            return null;
        }
        List<CompletionStage<Void>> written = new ArrayList<>(1);
        node.change( // memory and store in the same order, whoever else changes the same
                user, old -> {
                    written.add(store.unsubscribed(node.nodeId(), user));
                    return old.withBare(false);
                });
        if (written.isEmpty()) {
            return null; // its end may have come from elsewhere meanwhile
        }
        told.unsubscribed(node.nodeId(), user);
        return written.getFirst();
    }

    /** Ends the subscription of a full JID; false if there was none. */
    boolean unsubscribe(PubSubNode node, String user, String resource) {
        boolean there = node.of(user).resources().containsKey(resource);
        node.change(user, old -> old.without(resource));
        if (there) {
            told.unsubscribed(node.nodeId(), user);
        }
        return there;
    }

    /** Nobody waits for it: where it fails there is nobody else to tell. */
    private void forgetStored(String nodeId, String user) {
        var _ = store.unsubscribed(nodeId, user).whenComplete((none, failure) -> {
            if (failure != null) {
                LOG.warn(
                        "The subscription of {} to {} has ended, but comes back with the next start where {} is still"
                                + " admitted: its end can't be kept ({})",
                        user,
                        Printable.of(nodeId),
                        user,
                        failure.toString());
            }
        });
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    /** Has somebody hear of subscriptions that end, from now on. */
    public void tell(SubscriptionListener listener) {
        told = listener;
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
                told.unsubscribed(nodeId, owned.user());
            }
        }
    }
}
