package org.finessebridge.cti.client;

import java.time.Duration;

/** Time, as a session sees it: the event loop's, or a test's own. */
interface SessionTimer {

    /** A clock that only runs forward, in ns. */
    long nanoTime();

    /** Runs a task later, on the session's thread. */
    Scheduled after(Duration delay, Runnable task);

    /** A task that waits. */
    interface Scheduled {

        /** Keeps the task from running, unless it has run. */
        void cancel();
    }
}
