package org.finessebridge.load.measure;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Every delivery of a run has a number: when it was published, to whom, and how often it has come.
 * One thread publishes; any may receive.
 */
public final class Deliveries {

    private static final int SEGMENT_BITS = 14;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int SEGMENTS = 4096;

    /** The most deliveries that a run may have. */
    public static final long MOST = (long) SEGMENT * SEGMENTS;

    private final AtomicReferenceArray<Segment> segments = new AtomicReferenceArray<>(SEGMENTS);
    private volatile Phase phase = new Phase(0);
    private long next;

    /** Begins a phase; what is published from now on belongs to it. By the publishing thread. */
    public Phase begin() {
        Phase begun = new Phase(next);
        phase = begun;
        return begun;
    }

    /** The number that the next delivery will have. By the publishing thread. */
    public long next() {
        return next;
    }

    /**
     * Notes a delivery that is about to be published. By the publishing thread.
     *
     * @param session who is to receive it
     * @param nanos the time, of {@link System#nanoTime}
     */
    public long published(int session, long nanos) {
        if (next >= MOST) {
            throw new IllegalStateException("a run may have " + MOST + " deliveries");
        }
        long number = next++;
        int index = (int) (number >>> SEGMENT_BITS);
        Segment segment = segments.get(index);
        if (segment == null) {
            segment = new Segment();
            segments.set(index, segment);
        }
        int slot = (int) number & (SEGMENT - 1);
        segment.sessions.setRelease(slot, session);
        segment.times.setRelease(slot, nanos);
        phase.published();
        return number;
    }

    /**
     * Notes that a delivery has come.
     *
     * @return whether it is the first time; false also for one that was never published
     */
    public boolean received(long number, int session, long nanos) {
        Phase now = phase;
        int index = (int) (number >>> SEGMENT_BITS);
        Segment segment = number < 0 || number >= MOST ? null : segments.get(index);
        int slot = (int) number & (SEGMENT - 1);
        long time = segment == null ? 0 : segment.times.getAcquire(slot);
        if (segment == null || time == 0) {
            now.misdelivered();
            return false;
        }
        if (segment.sessions.getAcquire(slot) != session) {
            now.misdelivered();
            return false;
        }
        if (segment.counts.incrementAndGet(slot) > 1) {
            now.doubled();
            return false;
        }
        if (number >= now.first()) {
            now.received(nanos - time);
        }
        return true;
    }

    /** A part of the numbers, made when it is needed. */
    private static final class Segment {
        private final AtomicLongArray times = new AtomicLongArray(SEGMENT);
        private final AtomicIntegerArray sessions = new AtomicIntegerArray(SEGMENT);
        private final AtomicIntegerArray counts = new AtomicIntegerArray(SEGMENT);
    }
}
