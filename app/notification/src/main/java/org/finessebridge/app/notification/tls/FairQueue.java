package org.finessebridge.app.notification.tls;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What waits for its turn, which goes round from owner to owner: whoever has much that waits holds nobody else up.
 * Bounded for each owner and in all. Not thread-safe.
 *
 * @param <K> owners
 * @param <T> what waits
 */
final class FairQueue<K, T> {

    private final int mostOfOwner;
    private final int most;

    /** Whose turn it is comes first; nobody is in it for whom nothing waits. */
    private final Map<K, Queue<T>> waiting = new LinkedHashMap<>();

    private int size;

    FairQueue(int mostOfOwner, int most) {
        this.mostOfOwner = mostOfOwner;
        this.most = most;
    }

    /** Adds something behind all else of its owner; false if too much waits. */
    boolean add(K owner, T next) {
        Queue<T> own = waiting.get(owner);
        if (size >= most || (own != null && own.size() >= mostOfOwner)) {
            return false;
        }
        if (own == null) {
            own = new ArrayDeque<>(2);
            waiting.put(owner, own);
        }
        own.add(next);
        size++;
        return true;
    }

    /** Takes the next one, after which it is the turn of the others; null if nothing waits. */
    @Nullable
    T poll() {
        if (waiting.isEmpty()) {
            return null;
        }
        K owner = waiting.keySet().iterator().next();
        Queue<T> own = waiting.remove(owner);
        T next = own == null ? null : own.poll();
        if (own != null && !own.isEmpty()) {
            waiting.put(owner, own);
        }
        size--;
        return next;
    }
}
