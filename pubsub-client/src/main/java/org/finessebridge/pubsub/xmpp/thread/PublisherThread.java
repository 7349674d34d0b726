package org.finessebridge.pubsub.xmpp.thread;

import java.time.Duration;

/** The one thread of the publisher, and its time. */
public interface PublisherThread {

    /** Runs a task after those that were given before. Safe for use by any thread. */
    void execute(Runnable task);

    /** Runs a task after a delay. */
    void schedule(Runnable task, Duration delay);

    /** A time that only grows, in nanoseconds. */
    long nanoTime();
}
