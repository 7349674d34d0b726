package org.finessebridge.app.notification.timer;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The event loop of a stream: everything that concerns the stream happens there, so it needs no
 * locks. {@link #execute} may be called by any thread.
 */
public interface StreamScheduler extends Executor {

    /**
     * Runs a task later.
     *
     * @return cancels the task if it has not run; to be called on the event loop
     */
    Runnable schedule(Duration delay, Runnable task);

    /** The time of the event loop in nanoseconds, as {@link System#nanoTime}. */
    long nanoTime();
}
