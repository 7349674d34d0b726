package org.finessebridge.app.time;

/**
 * Measures how much time passes. Unlike a clock it never jumps: whoever sets the machine's clock
 * back or on neither prolongs nor shortens a time-out. Safe for use by any thread.
 */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since an arbitrary moment: only differences mean something. */
    long nanos();
}
