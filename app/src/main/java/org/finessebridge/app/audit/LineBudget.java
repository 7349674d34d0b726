package org.finessebridge.app.audit;

import java.time.Duration;
import org.finessebridge.app.time.Ticker;

/** So many lines a minute, so that strangers can't fill the disk. Safe for use by any thread. */
final class LineBudget {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Ticker ticker;
    private final int perMinute;
    private long begun;
    private int written;
    private int left;

    LineBudget(int perMinute, Ticker ticker) {
        this.perMinute = perMinute;
        this.ticker = ticker;
        this.begun = ticker.nanos();
    }

    /** Whether a line may be written. */
    synchronized boolean take() {
        if (ticker.nanos() - begun >= MINUTE) {
            begun = ticker.nanos();
            written = 0;
        }
        if (written < perMinute) {
            written++;
            return true;
        }
        left++;
        return false;
    }

    /** How many were not written since this was asked. */
    synchronized int takeLeftOut() {
        int now = left;
        left = 0;
        return now;
    }
}
