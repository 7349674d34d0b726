package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Watches for a client's silence. Hearing costs one read of the clock: the one timer looks again
 * when it runs out.
 */
final class IdleTimeout {

    private final SimulatorTime time;
    private final Runnable expired;
    private SimulatorTime.@Nullable Scheduled timer;
    private long patience;
    private long heardAt;

    IdleTimeout(SimulatorTime time, Runnable expired) {
        this.time = time;
        this.expired = expired;
    }

    /** Watches from now on; the time watched for before does not matter any more. */
    void start(Duration silence) {
        stop();
        patience = silence.toNanos();
        heard();
        waitFor(patience);
    }

    /** The client has said something. */
    void heard() {
        heardAt = time.nanoTime();
    }

    void stop() {
        SimulatorTime.Scheduled waiting = timer;
        if (waiting != null) {
            waiting.cancel();
            timer = null;
        }
    }

    private void waitFor(long nanos) {
        timer = time.after(Duration.ofNanos(nanos), this::look);
    }

    private void look() {
        long left = patience - (time.nanoTime() - heardAt);
        if (left > 0) {
            waitFor(left);
        } else {
            timer = null;
            expired.run();
        }
    }
}
