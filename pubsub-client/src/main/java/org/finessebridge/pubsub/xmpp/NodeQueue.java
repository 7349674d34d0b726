package org.finessebridge.pubsub.xmpp;

import org.finessebridge.pubsub.node.LeafNode;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A node with the items that wait for it. One request about a node is under way at a time, which
 * keeps the order of its items whatever the server does. Only the publisher's thread calls.
 */
final class NodeQueue {

    private LeafNode node;
    private final Set<String> subscribers = new LinkedHashSet<>();
    private final ArrayDeque<PendingItem> items = new ArrayDeque<>();

    /** Whether the server's node is known to be as it should be, on this connection. */
    private boolean prepared;

    /** Whether the server has refused to make it so, on this connection. */
    private boolean refused;

    private boolean busy;

    NodeQueue(LeafNode node) {
        this.node = node;
    }

    String nodeId() {
        return node.nodeId();
    }

    ArrayDeque<PendingItem> items() {
        return items;
    }

    void configure(LeafNode changed) {
        node = changed;
        subscribers.removeIf(user -> !changed.admits(user));
        prepared = false;
        refused = false;
    }

    void subscribe(String user) {
        if (subscribers.add(user)) {
            prepared = false;
            refused = false;
        }
    }

    DesiredNode desired() {
        return new DesiredNode(node, subscribers);
    }

    boolean isPrepared() {
        return prepared;
    }

    void prepared(boolean isPrepared) {
        prepared = isPrepared;
    }

    boolean isRefused() {
        return refused;
    }

    void refused() {
        refused = true;
    }

    boolean isBusy() {
        return busy;
    }

    void busy(boolean isBusy) {
        busy = isBusy;
    }

    /** What was true of the last connection is no more. */
    void newConnection() {
        prepared = false;
        refused = false;
        busy = false;
    }
}
