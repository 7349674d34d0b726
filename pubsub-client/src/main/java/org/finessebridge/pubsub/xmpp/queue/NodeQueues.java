package org.finessebridge.pubsub.xmpp.queue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * All nodes, and which of them are next: those with items first, then those that only have to be
 * prepared. Only the publisher's thread calls.
 */
public final class NodeQueues {

    private final Map<String, NodeQueue> nodes = new LinkedHashMap<>();
    private final SequencedSet<NodeQueue> withItems = new LinkedHashSet<>();
    private final SequencedSet<NodeQueue> toPrepare = new LinkedHashSet<>();

    /** The node of that id; null if there is none. */
    @Nullable
    public NodeQueue find(String nodeId) {
        return nodes.get(nodeId);
    }

    /** There is a node more. */
    public void add(NodeQueue queue) {
        nodes.put(queue.nodeId(), queue);
    }

    /** A node is gone. */
    public void remove(NodeQueue queue) {
        nodes.remove(queue.nodeId(), queue);
        withItems.remove(queue);
        toPrepare.remove(queue);
    }

    /** Whether the owner has subscribed that user to any node. */
    public boolean anySubscribed(String user) {
        return nodes.values().stream().anyMatch(queue -> queue.isSubscribed(user));
    }

    /** How many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** How many wait for being prepared, without those under way. */
    public int unprepared() {
        return toPrepare.size();
    }

    /** Whether no node waits for anything. */
    public boolean isIdle() {
        return withItems.isEmpty() && toPrepare.isEmpty();
    }

    /** Nothing is known about any node at a new connection. */
    public void newConnection() {
        withItems.clear();
        toPrepare.clear();
        for (NodeQueue queue : nodes.values()) {
            queue.newConnection();
            enqueue(queue);
        }
    }

    /** Lets a node wait for its turn, if it needs one and none is under way. */
    public void enqueue(NodeQueue queue) {
        if (queue.isBusy() || queue.isRefused()) {
            return;
        }
        if (!queue.items().isEmpty()) {
            toPrepare.remove(queue);
            withItems.add(queue);
        } else if (!queue.isPrepared() || queue.isDeleting()) {
            toPrepare.add(queue);
        }
    }

    /**
     * Takes the oldest node that the server has not refused out of the line, whatever it waits for; null if
     * there is no such node.
     */
    @Nullable
    public NodeQueue takeOldest() {
        for (NodeQueue oldest : nodes.values()) {
            if (!oldest.isRefused()) {
                withItems.remove(oldest);
                toPrepare.remove(oldest);
                return oldest;
            }
        }
        return null;
    }

    /** Takes the next node with items out of the line; null if there is none. */
    @Nullable
    public NodeQueue takeWithItems() {
        return take(withItems);
    }

    /** Takes the next node that has to be prepared out of the line; null if there is none. */
    @Nullable
    public NodeQueue takeToPrepare() {
        return take(toPrepare);
    }

    private static @Nullable NodeQueue take(SequencedSet<NodeQueue> line) {
        return line.isEmpty() ? null : line.removeFirst();
    }
}
