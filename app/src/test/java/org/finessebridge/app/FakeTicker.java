package org.finessebridge.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.app.time.Ticker;

/** Time that passes when a test says so. */
public final class FakeTicker implements Ticker {

    private final AtomicLong nanos = new AtomicLong(1_000);

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
