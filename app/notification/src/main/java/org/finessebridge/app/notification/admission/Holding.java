package org.finessebridge.app.notification.admission;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one connection or session holds of a {@link Budget}. {@link #holds} and {@link #close} are called by one thread
 * at a time; the budget takes it back on any thread.
 */
public final class Holding {

    private static final long TAKEN_BACK = -1;

    /** Within so many nanoseconds it does not matter who came first. */
    private static final long MOMENT = 1_000_000_000;

    private final Budget budget;
    private final Object owner;
    private final Consumer<String> onTakenBack;
    private final AtomicLong counted = new AtomicLong();
    private volatile long since;
    private volatile Budget.@Nullable Share share;

    /**
     * Nothing is held.
     *
     * @param onTakenBack see {@link Budget#open}
     */
    Holding(Budget budget, Object owner, Consumer<String> onTakenBack) {
        this.budget = budget;
        this.owner = owner;
        this.onTakenBack = onTakenBack;
    }

    /** So many bytes are held now; what is less than the budget's step away from before does not count. */
    public void holds(long bytes) {
        long before = counted.get();
        boolean counts = bytes == 0 ? before > 0 : Math.abs(bytes - before) >= budget.step();
        if (counts && before != TAKEN_BACK && counted.compareAndSet(before, bytes)) {
            budget.changed(this, before, bytes);
        }
    }

    /** Nothing is held any more. */
    public void close() {
        holds(0);
    }

    /** Whether the budget has taken it back: nothing counts any more, and what it was for ends. */
    public boolean isTakenBack() {
        return counted.get() == TAKEN_BACK;
    }

    /** How many bytes count. */
    public long counted() {
        return Math.max(0, counted.get());
    }

    Object owner() {
        return owner;
    }

    /** The owner's share; null while nothing counts. */
    Budget.@Nullable Share share() {
        return share;
    }

    /** Begins to count, or ends if there is no share. */
    void countsIn(Budget.@Nullable Share owners, long now) {
        since = now;
        share = owners;
    }

    /** How much it holds, and how long already. */
    double weight(long now) {
        return (double) counted() * (now - since + MOMENT);
    }

    /** Counts for nothing from now on; the bytes that counted, or 0 if there are none. */
    long takeBack() {
        long held = counted.get();
        return held > 0 && counted.compareAndSet(held, TAKEN_BACK) ? held : 0;
    }

    /** Tells whose it is, which ends what it was for. */
    void takenBack(String reason) {
        onTakenBack.accept(reason);
    }
}
