package org.finessebridge.app.notification.tls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for its turn, which goes round from owner to owner: whoever has much that waits holds nobody else up.
 * Bounded for each owner and in all; where all is full, who has most that waits makes room. Not thread-safe.
 *
 * @param <K> owners
 * @param <T> what waits
 */
final class FairQueue<K, T> {

    private final int mostOfOwner;
    private final int most;

    /** Whose turn it is comes first; nobody is in it for whom nothing waits. */
    private final Map<K, Deque<T>> waiting = new LinkedHashMap<>();

    /** Who has how many, so that who has most is found at once. */
    private final TreeMap<Integer, Set<K>> bySize = new TreeMap<>();

    private int size;

    FairQueue(int mostOfOwner, int most) {
        this.mostOfOwner = mostOfOwner;
        this.most = most;
    }

    /**
     * Adds something behind all else of its owner.
     *
     * @param onDropped takes what has to go for it: the newest of the owner for whom most waits
     * @return false if too much waits of this owner, or of all and of nobody more than of this one
     */
    boolean add(K owner, T next, Consumer<T> onDropped) {
        Deque<T> own = waiting.get(owner);
        int ofOwner = own == null ? 0 : own.size();
        if (ofOwner >= mostOfOwner || (size >= most && !dropNewest(ofOwner + 1, onDropped))) {
            return false;
        }
        if (own == null) {
            own = new ArrayDeque<>(2);
            waiting.put(owner, own);
        }
        own.add(next);
        resized(owner, ofOwner, own.size());
        return true;
    }

    /** False if nobody has more than so many. */
    private boolean dropNewest(int than, Consumer<T> onDropped) {
        Map.Entry<Integer, Set<K>> longest = bySize.lastEntry();
        if (longest == null || longest.getKey() <= than) {
            return false;
        }
        K owner = longest.getValue().iterator().next();
        Deque<T> own = waiting.get(owner);
        if (own == null) {
            return false;
        }
        onDropped.accept(own.removeLast());
        resized(owner, own.size() + 1, own.size());
        return true;
    }

    private void resized(K owner, int before, int now) {
        size += now - before;
        if (before > 0) {
            bySize.computeIfPresent(
                    before, (count, owners) -> owners.remove(owner) && owners.isEmpty() ? null : owners);
        }
        if (now > 0) {
            bySize.computeIfAbsent(now, count -> new LinkedHashSet<>()).add(owner);
        }
    }

    /** Takes the next one, after which it is the turn of the others; null if nothing waits. */
    @Nullable
    T poll() {
        if (waiting.isEmpty()) {
            return null;
        }
        K owner = waiting.keySet().iterator().next();
        Deque<T> own = waiting.remove(owner);
        T next = own == null ? null : own.poll();
        if (own == null || next == null) {
            return null;
        }
        if (!own.isEmpty()) {
            waiting.put(owner, own);
        }
        resized(owner, own.size() + 1, own.size());
        return next;
    }
}
