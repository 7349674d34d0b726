package org.finessebridge.app.notification.handover;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Puts all that is published into one order. Safe for use by any thread, and never blocks. */
public final class PublishingClock {

    private final InstantSource time;
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /** A clock that tells this time of day. */
    public PublishingClock(InstantSource time) {
        this.time = time;
    }

    /** The time of a publication that is made now; later than all before. */
    public PublishingTime next() {
        long order = last.accumulateAndGet(System.nanoTime(), PublishingClock::later);
        return new PublishingTime(order, time.instant());
    }

    private static long later(long before, long now) {
        return now - before > 0 ? now : before + 1;
    }
}
