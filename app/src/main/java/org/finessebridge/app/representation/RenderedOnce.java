package org.finessebridge.app.representation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps answers as long as what they are made of is the same: clients that poll cost a comparison, not a
 * document. There is nothing to invalidate, since all that an answer is made of are immutable objects, which are
 * compared by identity. Safe for use by any thread.
 *
 * @param <T> the objects' class
 */
public final class RenderedOnce<T> {

    /** What was made of one snapshot: what it knows no more goes with it, so there are never more than it has. */
    private record Generation<T>(Object snapshot, Map<String, Made<T>> made) {}

    private record Made<T>(Object[] parts, Rendered<T> answer) {

        boolean isOf(Object[] others) {
            if (parts.length != others.length) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != others[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private volatile Generation<T> generation = new Generation<>(new Object(), new ConcurrentHashMap<>());

    /**
     * The answer for that key.
     *
     * @param snapshot what the keys come from; one of it for each
     * @param parts what else it is made of, in an order that stays; the array is kept
     * @param make makes the object of the snapshot and the parts, and of nothing else that changes
     */
    @SuppressWarnings("ReferenceEquality") // an equal snapshot may have others' parts
    public Rendered<T> of(Object snapshot, String key, Object[] parts, Supplier<T> make) {
        Generation<T> now = generation;
        if (now.snapshot() != snapshot) {
            now = new Generation<>(snapshot, new ConcurrentHashMap<>());
            generation = now;
        }
        Made<T> made = now.made().get(key);
        if (made == null || !made.isOf(parts)) {
            made = new Made<>(parts, new Rendered<>(make.get()));
            now.made().put(key, made);
        }
        return made.answer();
    }
}
