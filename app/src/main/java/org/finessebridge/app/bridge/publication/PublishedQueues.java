package org.finessebridge.app.bridge.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.finessebridge.app.queue.CurrentQueues;
import org.finessebridge.app.queue.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queues that other threads read: the bridge's thread alone writes them. */
@Component
public class PublishedQueues implements CurrentQueues {

    private final Map<Long, Queue> queues = new ConcurrentSkipListMap<>();
    private final Map<String, Set<Long>> served = new ConcurrentHashMap<>();

    @Override
    public @Nullable Queue find(long number) {
        return queues.get(number);
    }

    @Override
    public Collection<Queue> all() {
        return List.copyOf(queues.values());
    }

    @Override
    public Set<Long> servedBy(String loginId) {
        return served.getOrDefault(loginId, Set.of());
    }

    int size() {
        return queues.size();
    }

    void put(long number, Queue queue) {
        queues.put(number, queue);
    }

    void serves(String loginId, Set<Long> numbers) {
        served.put(loginId, Set.copyOf(numbers));
    }

    void remove(String loginId) {
        served.remove(loginId);
    }
}
