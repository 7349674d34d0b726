package org.finessebridge.pubsub.xmpp.queue;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.finessebridge.pubsub.node.LeafNode;

/**
 * A node with the items that wait for it. One request about a node is under way at a time, which
 * keeps the order of its items whatever the server does. Only the publisher's thread calls.
 */
public final class NodeQueue {

    private LeafNode node;
    private final Set<String> subscribers = new LinkedHashSet<>();
    private final Set<String> unsubscribed = new LinkedHashSet<>();
    private final ArrayDeque<PendingItem> items = new ArrayDeque<>();

    /** Whether the server's node is known to be as it should be, on this connection. */
    private boolean prepared;

    /** Whether the server has refused to make it so, on this connection. */
    private boolean refused;

    private boolean busy;

    /** Whether the node is to be deleted at the server. */
    private boolean deleting;

    /** A node that nothing waits for. */
    public NodeQueue(LeafNode node) {
        this.node = node;
    }

    /** The node's id at the server. */
    public String nodeId() {
        return node.nodeId();
    }

    /** What waits, in order. */
    public ArrayDeque<PendingItem> items() {
        return items;
    }

    /** Nobody is to get the items that wait. */
    public void giveUpItems(WaitingItems waiting) {
        while (items.pollFirst() != null) {
            waiting.giveUp();
        }
    }

    /** The node is to be so, whatever it was; also where it was to be deleted. */
    public void configure(LeafNode changed) {
        node = changed;
        deleting = false;
        subscribers.removeIf(user -> !changed.admits(user));
        prepared = false;
        refused = false;
    }

    /** The owner subscribes a user. */
    public void subscribe(String user) {
        unsubscribed.remove(user);
        if (subscribers.add(user)) {
            prepared = false;
            refused = false;
        }
    }

    /** The owner ends a user's subscription, whoever made it. */
    public void unsubscribe(String user) {
        subscribers.remove(user);
        unsubscribed.add(user);
        prepared = false;
        refused = false;
    }

    /** The server's node was made so. */
    public void made(DesiredNode desired) {
        unsubscribed.removeAll(desired.unsubscribed());
    }

    /** Whether the owner has subscribed the user. */
    public boolean isSubscribed(String user) {
        return subscribers.contains(user);
    }

    /** The node is to be deleted when its items are out; it has no subscribers here any more. */
    public void delete() {
        deleting = true;
        refused = false;
        subscribers.clear();
        unsubscribed.clear();
    }

    /** Whether the node is to be deleted at the server. */
    public boolean isDeleting() {
        return deleting;
    }

    /** What the server's node should be now. */
    public DesiredNode desired() {
        return new DesiredNode(node, subscribers, unsubscribed);
    }

    /** Whether the server's node is known to be so, on this connection. */
    public boolean isPrepared() {
        return prepared;
    }

    /** Notes whether the server's node is so. */
    public void prepared(boolean isPrepared) {
        prepared = isPrepared;
    }

    /** Whether the server has refused to make it so, on this connection. */
    public boolean isRefused() {
        return refused;
    }

    /** The server refuses to make it so. */
    public void refused() {
        refused = true;
    }

    boolean isBusy() {
        return busy;
    }

    /** Notes whether a request about the node is under way. */
    public void busy(boolean isBusy) {
        busy = isBusy;
    }

    /** What was true of the last connection is no more. */
    void newConnection() {
        prepared = false;
        refused = false;
        busy = false;
    }
}
