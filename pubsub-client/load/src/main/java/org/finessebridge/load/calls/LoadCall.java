package org.finessebridge.load.calls;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One call of the load, from its placing until all its parties have done. Safe for use by any thread. */
final class LoadCall {

    /** Who hangs up as the caller, on whatever thread. */
    @FunctionalInterface
    interface Caller {
        void hangUp(String dialog);
    }

    private final long number;
    private final CallPhase phase;
    private final long placed = System.nanoTime();
    private final Caller caller;
    private final AtomicInteger parties;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean rang;

    /**
     * A call that is about to be placed.
     *
     * @param parties how many agents have a part in it
     */
    LoadCall(long number, CallPhase phase, Caller caller, int parties) {
        this.number = number;
        this.phase = phase;
        this.caller = caller;
        this.parties = new AtomicInteger(parties);
    }

    long number() {
        return number;
    }

    CallPhase phase() {
        return phase;
    }

    /** The time of its placing, of {@link System#nanoTime}. */
    long placed() {
        return placed;
    }

    /** In one call of four it is the caller who ends it. */
    boolean isEndedByCaller() {
        return number % 4 == 3;
    }

    void hangUp(String dialog) {
        caller.hangUp(dialog);
    }

    /** It rings; whether for the first time. */
    boolean rings() {
        boolean first = !rang;
        rang = true;
        return first;
    }

    boolean hasRung() {
        return rang;
    }

    /** One of the parties has done; whether the call is over with that. */
    boolean isOverWithout() {
        return parties.decrementAndGet() == 0 && over.compareAndSet(false, true);
    }

    /** It did not go all the way; whether that is new. */
    boolean fails() {
        return over.compareAndSet(false, true);
    }
}
