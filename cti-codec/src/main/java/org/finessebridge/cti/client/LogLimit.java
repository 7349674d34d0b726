package org.finessebridge.cti.client;

import java.time.Duration;

/** Lets a log line through once in a while, and counts those that it holds back. */
final class LogLimit {

    private final SessionTimer timer;
    private final long interval;
    private long last;
    private boolean any;
    private long heldBack;

    LogLimit(SessionTimer timer, Duration interval) {
        this.timer = timer;
        this.interval = interval.toNanos();
    }

    /** Whether the line may be written now. */
    boolean permits() {
        long now = timer.nanoTime();
        if (any && now - last < interval) {
            heldBack++;
            return false;
        }
        any = true;
        last = now;
        return true;
    }

    /** How many were held back since the line before; counts anew from here. */
    long heldBack() {
        long held = heldBack;
        heldBack = 0;
        return held;
    }
}
