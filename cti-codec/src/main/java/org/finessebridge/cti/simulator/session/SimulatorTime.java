package org.finessebridge.cti.simulator.session;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time, as a simulator sees it: an event loop's, or a test's own. Used on the simulator's thread
 * only.
 */
public interface SimulatorTime {

    /** The time of day that messages carry. */
    Instant instant();

    /** A clock that only runs forward, in ns. */
    long nanoTime();

    /** Runs a task later, on the simulator's thread. */
    Scheduled after(Duration delay, Runnable task);

    /** A task that waits. */
    interface Scheduled {

        /** Keeps the task from running, unless it has run. */
        void cancel();
    }

    /**
     * The time of an event loop; of an embedded channel's loop, the time that the channel's owner
     * lets pass.
     *
     * @param clock the time of day
     */
    static SimulatorTime of(EventLoop loop, InstantSource clock) {
        return new EventLoopTime(loop, clock);
    }
}
