package org.finessebridge.app.notification.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** What a client sends while its password is checked. Lives on the stream's event loop. */
final class DeferredInput {

    /** Elements that may wait. */
    private static final int MOST = 8;

    private final Deque<Runnable> waiting = new ArrayDeque<>(0);
    private boolean holding;

    /** From now on everything waits. */
    void hold() {
        holding = true;
    }

    /** Whether everything waits. */
    boolean isHolding() {
        return holding;
    }

    /** Lets something wait; false if too much does already. */
    boolean add(Runnable event) {
        return waiting.size() < MOST && waiting.add(event);
    }

    /** Nothing need wait any more: does what waits, until something of it makes the rest wait. */
    void release(BooleanSupplier open) {
        holding = false;
        for (int left = waiting.size(); left > 0 && !holding; left--) {
            Runnable next = waiting.poll();
            if (next == null || !open.getAsBoolean()) {
                return;
            }
            next.run();
        }
    }

    /** Forgets what waits. */
    void clear() {
        waiting.clear();
    }
}
