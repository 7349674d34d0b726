package org.finessebridge.app.bridge.thread;

import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.RejectedExecutionHandlers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one thread that changes state, and its bounded queue. Requests of clients are refused when
 * half of it is full; events are lost, and told to be, when three quarters are, which a paused CTI
 * socket prevents; the last quarter is kept for the outcomes of requests and the news of sessions,
 * whose number is bounded by the requests that may be in flight.
 */
@Component
public class BridgeThread {

    private static final Logger LOG = LoggerFactory.getLogger(BridgeThread.class);

    private static final int CAPACITY = 131_072;
    private static final int FULL_FOR_REQUESTS = CAPACITY / 2;
    private static final int FULL_FOR_EVENTS = CAPACITY / 4 * 3;
    private static final int PAUSE_EVENTS_AT = CAPACITY / 4;
    private static final int RESUME_EVENTS_AT = CAPACITY / 8;

    private final DefaultEventExecutor executor = new DefaultEventExecutor(
            null, new DefaultThreadFactory("bridge", true), CAPACITY, RejectedExecutionHandlers.reject());

    private @Nullable Future<?> ticks;

    /** Runs a client's request; false if too much waits or the thread has stopped. */
    public boolean offerRequest(Runnable task) {
        return executor.pendingTasks() < FULL_FOR_REQUESTS && tryExecute(task);
    }

    /**
     * Runs what an event of the CTI server changes, in the order of the calls.
     *
     * @return false if the event is lost, and the state has to be read anew
     */
    public boolean offerEvent(Runnable task) {
        return (executor.pendingTasks() < FULL_FOR_EVENTS && tryExecute(task)) || executor.isShuttingDown();
    }

    /** Runs what the outcome of a request or the news of a session changes, in order with the events. */
    public void execute(Runnable task) {
        if (!tryExecute(task) && !executor.isShuttingDown()) {
            LOG.error("The bridge's queue is full and an outcome of a request is lost; the request"
                    + " ends by its deadline. Report this with the log");
        }
    }

    private boolean tryExecute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Runs a task again and again; one that fails runs again all the same. */
    public void everyTick(Runnable task, Duration interval) {
        ticks = executor.scheduleAtFixedRate(
                () -> runLogged(task), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void runLogged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A tick of the bridge failed; this is a defect, please report it", e);
        }
    }

    /** Whether no more events should be read for now. */
    public boolean isBehind() {
        return executor.pendingTasks() >= PAUSE_EVENTS_AT;
    }

    /** Whether events may be read again. */
    public boolean hasCaughtUp() {
        return executor.pendingTasks() <= RESUME_EVENTS_AT;
    }

    /** Runs what waits, then ends the thread. */
    public void stop() {
        if (ticks != null) {
            ticks.cancel(false);
        }
        executor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
