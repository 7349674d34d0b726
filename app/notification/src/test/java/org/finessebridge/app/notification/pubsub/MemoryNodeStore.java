package org.finessebridge.app.notification.pubsub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that lives as long as the test; it can be told to be full. */
public final class MemoryNodeStore implements NodeStore {

    private final Map<String, NodeConfiguration> nodes = new ConcurrentHashMap<>();
    private final Set<StoredSubscription> subscriptions = ConcurrentHashMap.newKeySet();

    /** Whether it takes no more writes. */
    public volatile boolean full;

    /** Done before each subscription is written. */
    public volatile Runnable beforeSubscription = () -> {};

    /** How many writes it was asked for. */
    public final AtomicInteger writes = new AtomicInteger();

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
        beforeSubscription.run();
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
    public CompletionStage<Void> deleted(Collection<String> nodeIds) {
        return write(() -> {
            nodes.keySet().removeAll(nodeIds);
            subscriptions.removeIf(s -> nodeIds.contains(s.nodeId()));
        });
    }

    @Override
    public CompletionStage<Void> forgotten(Collection<String> users) {
        return write(() -> subscriptions.removeIf(s -> users.contains(s.user())));
    }

    private CompletionStage<Void> write(Runnable change) {
        writes.incrementAndGet();
        if (full) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("full"));
        }
        change.run();
        return CompletableFuture.completedFuture(null);
    }
}
