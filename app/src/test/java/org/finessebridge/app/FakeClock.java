package org.finessebridge.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.app.time.Ticker;

/** A clock, and a ticker beside it, that a test moves. */
public final class FakeClock implements InstantSource, Ticker {

    private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    /** Soon to wrap around. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        now = now.plus(duration);
        nanos.addAndGet(duration.toNanos());
    }
}
