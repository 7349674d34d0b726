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

    public NodeQueue(LeafNode node) {
        this.node = node;
    }

    public String nodeId() {
        return node.nodeId();
    }

    public ArrayDeque<PendingItem> items() {
        return items;
    }

    public void configure(LeafNode changed) {
        node = changed;
        deleting = false;
        subscribers.removeIf(user -> !changed.admits(user));
        prepared = false;
        refused = false;
    }

    public void subscribe(String user) {
        unsubscribed.remove(user);
        if (subscribers.add(user)) {
            prepared = false;
            refused = false;
        }
    }

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

    public boolean isDeleting() {
        return deleting;
    }

    public DesiredNode desired() {
        return new DesiredNode(node, subscribers, unsubscribed);
    }

    public boolean isPrepared() {
        return prepared;
    }

    public void prepared(boolean isPrepared) {
        prepared = isPrepared;
    }

    public boolean isRefused() {
        return refused;
    }

    public void refused() {
        refused = true;
    }

    public boolean isBusy() {
        return busy;
    }

    public void busy(boolean isBusy) {
        busy = isBusy;
    }

    /** What was true of the last connection is no more. */
    public void newConnection() {
        prepared = false;
        refused = false;
        busy = false;
    }
}
