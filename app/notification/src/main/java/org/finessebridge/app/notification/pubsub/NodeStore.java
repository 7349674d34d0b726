package org.finessebridge.app.notification.pubsub;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps what has to survive a restart: subscriptions by bare JID, and nodes that were created over
 * XMPP. Writing never blocks; writes take effect in the order of the calls. Safe for use by any
 * thread.
 */
public interface NodeStore {

    /** A subscription by bare JID. */
    record StoredSubscription(String nodeId, String user) {}

    /** All nodes that are kept. May block: for the start alone. */
    List<NodeConfiguration> nodes();

    /** All subscriptions that are kept. May block: for the start alone. */
    List<StoredSubscription> subscriptions();

    /**
     * Keeps a subscription.
     *
     * @return done when it survives the death of the process; fails with {@link
     *     java.util.concurrent.RejectedExecutionException} if too much waits to be written
     */
    CompletionStage<Void> subscribed(String nodeId, String user);

    /** Forgets a subscription; like {@link #subscribed}. */
    CompletionStage<Void> unsubscribed(String nodeId, String user);

    /** Keeps a node, or its new configuration; like {@link #subscribed}. */
    CompletionStage<Void> configured(NodeConfiguration node);

    /**
     * Forgets nodes and all subscriptions to them; like {@link #subscribed}, but has room where that has none any
     * more: what is not forgotten comes back.
     */
    CompletionStage<Void> deleted(Collection<String> nodeIds);

    /** Forgets all subscriptions of users who are gone for good; like {@link #deleted}. */
    CompletionStage<Void> forgotten(Collection<String> users);
}
