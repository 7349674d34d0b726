package org.finessebridge.app.notification.pubsub;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** A store that lives as long as the test; it can be told to be full. */
public final class MemoryNodeStore implements NodeStore {

    private final Map<String, NodeConfiguration> nodes = new ConcurrentHashMap<>();
    private final Set<StoredSubscription> subscriptions = ConcurrentHashMap.newKeySet();

    /** Whether it takes no more writes. */
    public volatile boolean full;

    @Override
    public List<NodeConfiguration> nodes() {
        return List.copyOf(nodes.values());
    }

    @Override
    public List<StoredSubscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    @Override
    public CompletionStage<Void> subscribed(String nodeId, String user) {
        return write(() -> subscriptions.add(new StoredSubscription(nodeId, user)));
    }

    @Override
    public CompletionStage<Void> unsubscribed(String nodeId, String user) {
        return write(() -> subscriptions.remove(new StoredSubscription(nodeId, user)));
    }

    @Override
    public CompletionStage<Void> configured(NodeConfiguration node) {
        return write(() -> nodes.put(node.nodeId(), node));
    }

    @Override
    public CompletionStage<Void> deleted(String nodeId) {
        return write(() -> {
            nodes.remove(nodeId);
            subscriptions.removeIf(s -> s.nodeId().equals(nodeId));
        });
    }

    private CompletionStage<Void> write(Runnable change) {
        if (full) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("full"));
        }
        change.run();
        return CompletableFuture.completedFuture(null);
    }
}
