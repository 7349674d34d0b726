package org.finessebridge.scenario.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a user's client has heard, in order. Filled by the stream's thread, read by the run's. */
public final class Inbox {

    /** More than a scenario can make; then the run ends rather than the memory. */
    static final int MOST = 200_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<HeardUpdate> updates = new ArrayList<>();
    private boolean full;

    /** Adds what was heard. */
    public void add(HeardUpdate update) {
        lock.lock();
        try {
            if (updates.size() >= MOST) {
                full = true;
            } else {
                updates.add(update);
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All that was heard so far. */
    public List<HeardUpdate> all() {
        lock.lock();
        try {
            if (full) {
                throw new IllegalStateException("more than %d updates were heard".formatted(MOST));
            }
            return List.copyOf(updates);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something can be made of what was heard.
     *
     * @param limit how long at most
     * @param search asked at once and whenever more was heard, with the number of updates; null to wait
     *     on
     * @return null where the time is over
     */
    public <T> @Nullable T await(Duration limit, IntFunction<@Nullable T> search) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                T found = search.apply(updates.size());
                if (found != null || left <= 0) {
                    return found;
                }
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
