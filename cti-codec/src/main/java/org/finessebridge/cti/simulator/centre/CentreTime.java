package org.finessebridge.cti.simulator.centre;

import java.time.Duration;
import java.time.Instant;

/** Time, as a contact centre sees it. Used on the simulator's event loop only. */
public interface CentreTime {

    /** The time of day. */
    Instant now();

    /**
     * Runs a task later.
     *
     * @return keeps the task from running, unless it has run
     */
    Runnable after(Duration delay, Runnable task);
}
