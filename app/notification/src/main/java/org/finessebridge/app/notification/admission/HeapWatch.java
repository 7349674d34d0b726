package org.finessebridge.app.notification.admission;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says by what the last collection of the old generation has left whether memory is short, and sees to it that this is
 * no old tale: without clients that are let in nothing may fill the heap, so that the collector would have no reason to
 * look again. While memory is short, and the collector does not look by itself, a collection is asked for, at a bounded
 * rate; never on the thread that wants to know.
 */
final class HeapWatch implements FreeMemory {

    private static final Logger LOG = LoggerFactory.getLogger(HeapWatch.class);

    /** A collector that finds something else than so long ago is at work. */
    private static final long AT_WORK = TimeUnit.SECONDS.toNanos(2);

    /** Least time from one collection that is asked for to the next one. */
    private static final long REST = TimeUnit.SECONDS.toNanos(10);

    /** Of the time, collections that are asked for take no more than one part of so many. */
    private static final int PARTS = 20;

    private final double full;
    private final DoubleSupplier used;
    private final Runnable collection;
    private final Executor collector;
    private final LongSupplier nanoTime;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Benign races: two threads that see the same for the first time may both say so. */
    private volatile double seen = -1;

    private volatile long seenAt;

    private volatile long restsSince;
    private volatile long rest;

    /**
     * A watch that has not looked.
     *
     * @param full which part of the heap is too much, of one
     * @param used which part was in use after the last collection, of one
     * @param collection looks what is in use; may take its time
     * @param collector runs it
     */
    HeapWatch(double full, DoubleSupplier used, Runnable collection, Executor collector, LongSupplier nanoTime) {
        this.full = full;
        this.used = used;
        this.collection = collection;
        this.collector = collector;
        this.nanoTime = nanoTime;
        this.restsSince = nanoTime.getAsLong();
    }

    @Override
    public boolean isShort() {
        double now = used.getAsDouble();
        if (now < full) {
            return false;
        }
        long time = nanoTime.getAsLong();
        if (now != seen) {
            seenAt = time;
            seen = now;
        } else if (time - seenAt >= AT_WORK && time - restsSince >= rest && asked.compareAndSet(false, true)) {
            ask(time);
        }
        return true;
    }

    /** Where memory is short a thread may not start: the answer is the same, and later it may. */
    private void ask(long time) {
        try {
            collector.execute(this::collect);
        } catch (Throwable e) {
            LOG.debug("Nobody could be asked to look at the heap", e);
            restsSince = time;
            rest = REST;
            asked.set(false);
        }
    }

    private void collect() {
        long begin = nanoTime.getAsLong();
        try {
            collection.run();
        } finally {
            long end = nanoTime.getAsLong();
            restsSince = end;
            rest = Math.max(REST, PARTS * (end - begin));
            asked.set(false);
        }
    }
}
