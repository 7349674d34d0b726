package org.finessebridge.load.measure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was published and received in one phase of a run. Safe for use by any thread. */
public final class Phase {

    private static final long LONGEST_MICROS = 600_000_000;

    private final long first;
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final LongAdder doubled = new LongAdder();
    private final LongAdder misdelivered = new LongAdder();
    private final Histogram latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final CompletableFuture<Phase> complete = new CompletableFuture<>();
    private volatile boolean publishedAll;

    Phase(long first) {
        this.first = first;
    }

    long first() {
        return first;
    }

    void published() {
        published.incrementAndGet();
    }

    void received(long nanos) {
        latencies.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
        received.incrementAndGet();
        completeWhenAllCame();
    }

    void doubled() {
        doubled.increment();
    }

    void misdelivered() {
        misdelivered.increment();
    }

    /** Nothing more will be published; done when all of it has come. */
    public CompletableFuture<Phase> end() {
        publishedAll = true;
        completeWhenAllCame();
        return complete;
    }

    private void completeWhenAllCame() {
        if (publishedAll && received.get() >= published.get()) {
            complete.complete(this);
        }
    }

    /** Deliveries that were asked for. */
    public long publishedCount() {
        return published.get();
    }

    /** Deliveries that came, each counted once. */
    public long receivedCount() {
        return received.get();
    }

    /** Deliveries that have not come. */
    public long lostCount() {
        return published.get() - received.get();
    }

    /** Deliveries that came again. */
    public long doubledCount() {
        return doubled.sum();
    }

    /** Deliveries that came to a session which was not to have them. */
    public long misdeliveredCount() {
        return misdelivered.sum();
    }

    /** From the publisher's write to the receipt, in microseconds, of those that came. */
    public Histogram latencies() {
        return latencies.copy();
    }
}
