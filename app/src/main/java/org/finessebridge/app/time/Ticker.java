package org.finessebridge.app.time;

/**
 * A clock for locks and time-outs: it goes on evenly when the machine's time of day is set back or
 * forth. Safe for use by any thread.
 */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment; only differences mean something, and they may wrap around. */
    long nanos();

    /** The machine's own. */
    static Ticker system() {
        return System::nanoTime;
    }
}
