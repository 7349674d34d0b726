package org.finessebridge.load.calls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What became of the calls of one phase. Safe for use by any thread. */
public final class CallPhase {

    /** Something that should not be. */
    public enum Fault {
        /** A request whose event did not come. */
        LOST,
        /** An event that came again. */
        DOUBLED,
        /** An event for another user, in the wrong order, or that does not show what was asked for. */
        MISPLACED,
        /** A dialog that did not leave the user's, or was left over. */
        END_MISSING,
        /** A call that did not ring at an agent. */
        UNHEARD,
        /** A request that REST refused. */
        REFUSED,
        /** A request that ended in an error event. */
        ERROR
    }

    private static final long LONGEST_MICROS = 600_000_000;
    private static final int KEPT = 5;
    private static final int LONGEST_WORDS = 300;

    private final Map<CallAction, Histogram> latencies = new EnumMap<>(CallAction.class);
    private final Map<Fault, AtomicLong> faults = new EnumMap<>(Fault.class);
    private final Histogram rings = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final Histogram answers = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AtomicLong placed = new AtomicLong();
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger kept = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> first = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<CallPhase> over = new CompletableFuture<>();
    private volatile boolean placedAll;
    private final long begun = System.nanoTime();
    private volatile long allPlaced = begun;

    /** A phase without calls. */
    public CallPhase() {
        for (CallAction action : CallAction.values()) {
            latencies.put(action, new ConcurrentHistogram(LONGEST_MICROS, 3));
        }
        for (Fault fault : Fault.values()) {
            faults.put(fault, new AtomicLong());
        }
    }

    void placed() {
        placed.incrementAndGet();
    }

    /** A call was due and had to wait, because no agent was free. */
    void heldBack() {
        held.incrementAndGet();
    }

    void rang(long nanos) {
        rings.recordValue(micros(nanos));
    }

    void answeredByRest(long nanos) {
        answers.recordValue(micros(nanos));
    }

    void shown(CallAction action, long nanos) {
        latencies.getOrDefault(action, rings).recordValue(micros(nanos));
    }

    void completed() {
        completed.incrementAndGet();
        endWhenAllAreOver();
    }

    void failed() {
        failed.incrementAndGet();
        endWhenAllAreOver();
    }

    void fault(Fault fault, String inWords) {
        count(fault).incrementAndGet();
        if (kept.getAndIncrement() < KEPT) {
            String all = fault + ": " + inWords;
            first.add(all.length() > LONGEST_WORDS ? all.substring(0, LONGEST_WORDS) + "..." : all);
        }
    }

    /** No more calls; done when each has ended, one way or the other. */
    CompletableFuture<CallPhase> end() {
        allPlaced = System.nanoTime();
        placedAll = true;
        endWhenAllAreOver();
        return over;
    }

    private void endWhenAllAreOver() {
        if (placedAll && completed.get() + failed.get() >= placed.get()) {
            over.complete(this);
        }
    }

    private AtomicLong count(Fault fault) {
        AtomicLong count = faults.get(fault);
        return count == null ? new AtomicLong() : count;
    }

    private static long micros(long nanos) {
        return Math.clamp(nanos / 1000, 0, LONGEST_MICROS);
    }

    /** Calls that began. */
    public long placedCount() {
        return placed.get();
    }

    /** How long the placing took. */
    public double placingSeconds() {
        return (allPlaced - begun) / 1e9;
    }

    /** Calls that went all the way. */
    public long completedCount() {
        return completed.get();
    }

    /** Calls that were due while no agent was free. */
    public long heldBackCount() {
        return held.get();
    }

    /** How often something was wrong. */
    public long count(Fault... wrong) {
        long sum = 0;
        for (Fault each : wrong) {
            sum += count(each).get();
        }
        return sum;
    }

    /** The first faults, in words. */
    public List<String> firstFaults() {
        return List.copyOf(first);
    }

    /** From the sending of a request to the receipt of its event, in microseconds. */
    public Histogram latencies(CallAction action) {
        return latencies.getOrDefault(action, rings).copy();
    }

    /** The same of all requests. */
    public Histogram latencies() {
        Histogram all = new Histogram(LONGEST_MICROS, 3);
        latencies.values().forEach(each -> all.add(each.copy()));
        return all;
    }

    /** From the placing of a call to the event that it rings. */
    public Histogram rings() {
        return rings.copy();
    }

    /** From the sending of a request to its answer by HTTP. */
    public Histogram answers() {
        return answers.copy();
    }
}
