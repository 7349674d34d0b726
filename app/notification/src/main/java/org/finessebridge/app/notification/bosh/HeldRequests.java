package org.finessebridge.app.notification.bosh;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests whose answers are due, lowest rid first. Not thread-safe: lives on the session's event
 * loop.
 */
final class HeldRequests {

    private final Deque<Held> held = new ArrayDeque<>(2);

    /**
     * A request that is held.
     *
     * @param waitTimer cancels what happens when it has been held for long enough
     */
    record Held(long rid, BoshResponder responder, Runnable waitTimer) {}

    boolean isEmpty() {
        return held.isEmpty();
    }

    int size() {
        return held.size();
    }

    /** Whether the first one has this rid or a lower one. */
    boolean beginsUpTo(long rid) {
        return !held.isEmpty() && held.getFirst().rid() <= rid;
    }

    /** Adds a request in its place; most come in order. */
    void add(Held request) {
        Deque<Held> later = new ArrayDeque<>(2);
        while (!held.isEmpty() && held.getLast().rid() > request.rid()) {
            later.addFirst(held.removeLast());
        }
        held.addLast(request);
        held.addAll(later);
    }

    /** Takes the first one. */
    Held takeFirst() {
        Held first = held.removeFirst();
        first.waitTimer().run();
        return first;
    }

    /** Takes the one with this rid; null if none is held. */
    @Nullable
    Held take(long rid) {
        for (Held request : held) {
            if (request.rid() == rid) {
                held.remove(request);
                request.waitTimer().run();
                return request;
            }
        }
        return null;
    }

    /** Takes the one that came by this connection; false if it is not held. */
    boolean take(long rid, BoshResponder responder) {
        for (Held request : held) {
            if (request.rid() == rid && request.responder().equals(responder)) {
                return take(rid) != null;
            }
        }
        return false;
    }

    /** Takes all of them. */
    void takeAll(Consumer<BoshResponder> each) {
        while (!held.isEmpty()) {
            each.accept(takeFirst().responder());
        }
    }
}
