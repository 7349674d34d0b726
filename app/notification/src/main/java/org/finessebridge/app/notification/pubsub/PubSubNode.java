package org.finessebridge.app.notification.pubsub;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.finessebridge.app.notification.handover.NodeHistory;
import org.finessebridge.app.notification.handover.PublishingTime;
import org.finessebridge.app.notification.session.UserSession;
import org.jspecify.annotations.Nullable;

/** A node with its subscribers and its last item. Safe for use by any thread. */
final class PubSubNode {

    private final Instant created;
    private final boolean durable;
    private final UserNodes subscribed;
    private final UserNodes memberships;
    private volatile NodeConfiguration configuration;
    private volatile @Nullable LastItem last;
    private volatile boolean removed;
    private final NodeHistory history = new NodeHistory();
    private final ConcurrentHashMap<String, NodeSubscriptions> subscriptions = new ConcurrentHashMap<>();

    /** Users whom the web services have subscribed: they can't lose their events by mistake. */
    private final Set<String> subscribedByOwner = ConcurrentHashMap.newKeySet();

    /**
     * A node without subscribers.
     *
     * @param durable whether it is there again after a restart, because it was created over XMPP
     * @param subscribed hears who is subscribed
     * @param memberships hears who is a member
     */
    PubSubNode(
            NodeConfiguration configuration,
            Instant created,
            boolean durable,
            UserNodes subscribed,
            UserNodes memberships) {
        this.configuration = configuration;
        this.created = created;
        this.durable = durable;
        this.subscribed = subscribed;
        this.memberships = memberships;
    }

    /** The node can be found from now on. */
    synchronized void published() {
        if (!removed) {
            configuration.leaf().members().forEach(user -> memberships.add(user, this));
        }
    }

    /** The node is gone: it is nobody's any more. */
    synchronized void removed() {
        removed = true;
        configuration.leaf().members().forEach(user -> memberships.remove(user, this));
        for (String user : subscriptions.keySet()) {
            end(user);
        }
    }

    /** Whether the node is gone. */
    boolean isRemoved() {
        return removed;
    }

    String nodeId() {
        return configuration.nodeId();
    }

    NodeConfiguration configuration() {
        return configuration;
    }

    Instant created() {
        return created;
    }

    boolean isDurable() {
        return durable;
    }

    /** The last item, and when it was published. */
    record LastItem(PublishedItem item, PublishingTime time) {}

    /** The last item; null if nothing has been published yet. */
    @Nullable
    PublishedItem lastItem() {
        LastItem kept = last;
        return kept == null ? null : kept.item();
    }

    /** The last item with its time; null if nothing has been published yet. */
    @Nullable
    LastItem last() {
        return last;
    }

    /** An item is published: keeps it in place of the one before, if items are kept here. */
    void keep(PublishedItem item, PublishingTime time) {
        history.published(time); // first: who reads the item before is told this one
        last = configuration.persistItems() ? new LastItem(item, time) : null;
    }

    /** What its events know each other by. */
    NodeHistory history() {
        return history;
    }

    /** Forgets the last item. */
    void empty() {
        last = null;
    }

    /**
     * Takes a new configuration; subscriptions that it does not admit end.
     *
     * @return the users who were subscribed and are no more, and how they were
     */
    synchronized Map<String, NodeSubscriptions> configure(NodeConfiguration changed) {
        Set<String> members = configuration.leaf().members();
        configuration = changed; // first: who subscribes meanwhile is checked against it
        if (!removed) {
            Set<String> now = changed.leaf().members();
            members.stream().filter(user -> !now.contains(user)).forEach(user -> memberships.remove(user, this));
            now.stream().filter(user -> !members.contains(user)).forEach(user -> memberships.add(user, this));
        }
        Map<String, NodeSubscriptions> ended = new LinkedHashMap<>();
        for (String user : subscriptions.keySet()) {
            if (removed || !NodeAccess.isAdmitted(user, this)) {
                subscribedByOwner.remove(user);
                NodeSubscriptions was = end(user);
                if (was != null) {
                    ended.put(user, was);
                }
            }
        }
        return ended;
    }

    /** Who was subscribed by the web services is so no more. */
    void forgetOwnersWish(String user) {
        subscribedByOwner.remove(user);
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

    /**
     * Changes the subscriptions of one user; changes of the same user come one by one. Who is not
     * admitted, perhaps since a moment, has none; neither has anybody if the node is gone.
     *
     * @return whether the change was made
     */
    boolean change(String user, UnaryOperator<NodeSubscriptions> change) {
        boolean[] made = new boolean[1];
        subscriptions.compute(user, (key, old) -> {
            if (!NodeAccess.isAdmitted(user, this)) {
                return indexed(user, old, null);
            }
            made[0] = true;
            return indexed(user, old, change.apply(old == null ? NodeSubscriptions.NONE : old));
        });
        if (removed) {
            end(user); // since a moment
            return false;
        }
        return made[0];
    }

    /** In one step with the subscription itself, so that the two agree. */
    private @Nullable NodeSubscriptions indexed(
            String user, @Nullable NodeSubscriptions old, @Nullable NodeSubscriptions changed) {
        if (changed == null || changed.isEmpty()) {
            if (old != null) {
                subscribed.remove(user, this);
            }
            return null;
        }
        if (old == null) {
            subscribed.add(user, this);
        }
        return changed;
    }

    private @Nullable NodeSubscriptions end(String user) {
        @Nullable NodeSubscriptions[] was = new @Nullable NodeSubscriptions[1];
        subscriptions.computeIfPresent(user, (key, old) -> {
            was[0] = old;
            return indexed(user, old, null);
        });
        return was[0];
    }

    void end(String user, UserSession session) {
        subscriptions.computeIfPresent(user, (key, old) -> indexed(user, old, old.without(session)));
    }
}
