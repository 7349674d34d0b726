package org.finessebridge.pubsub.xmpp.thread;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The publisher's thread as a thread. */
public final class SingleThread implements PublisherThread, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleThread.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("pubsub-publisher").daemon().factory());

    public SingleThread() {
        executor.setRejectedExecutionHandler(
                (task, stopped) -> LOG.debug("The publisher has stopped; a late task is left out"));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(() -> run(task));
    }

    @Override
    public void schedule(Runnable task, Duration delay) {
        var _ = executor.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task of the publisher failed; this is a defect, please report it", e);
        }
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    /** Ends the thread; what waits is not run. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
