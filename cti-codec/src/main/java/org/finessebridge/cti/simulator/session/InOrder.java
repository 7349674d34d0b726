package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Does things late, but those of one key in their order: when a time is over, the first that waits
 * is done. Used on the simulator's event loop only.
 */
final class InOrder<K> {

    private final SimulatedServer server;
    private final Map<K, Queue<Runnable>> waiting = new HashMap<>();

    InOrder(SimulatedServer server) {
        this.server = server;
    }

    /** Does it after a delay at the latest, and not before what waits already. */
    void after(Duration delay, K key, Runnable task) {
        if (delay.isZero() && !waiting.containsKey(key)) {
            task.run();
            return;
        }
        waiting.computeIfAbsent(key, first -> new ArrayDeque<>()).add(task);
        if (delay.isZero()) {
            next(key);
        } else {
            server.later(delay, () -> next(key));
        }
    }

    private void next(K key) {
        Queue<Runnable> line = waiting.get(key);
        Runnable first = line == null ? null : line.poll();
        if (line != null && line.isEmpty()) {
            waiting.remove(key);
        }
        if (first != null) {
            first.run();
        }
    }
}
