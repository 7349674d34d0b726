package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.app.time.Ticker;

/** The machine's time, which a test may let pass at once: whatever the product waits for is then over. */
final class PassingTime implements Ticker {

    private final AtomicLong passed = new AtomicLong();

    @Override
    public long nanos() {
        return Ticker.system().nanos() + passed.get();
    }

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }
}
