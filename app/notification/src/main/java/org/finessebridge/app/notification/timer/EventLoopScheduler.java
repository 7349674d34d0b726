package org.finessebridge.app.notification.timer;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A {@link StreamScheduler} on an event loop of Netty. */
public record EventLoopScheduler(EventExecutor eventLoop) implements StreamScheduler {

    @Override
    public void execute(Runnable task) {
        if (!eventLoop.isShuttingDown()) { // what comes later has nobody left to reach
            eventLoop.execute(task);
        }
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        ScheduledFuture<?> scheduled = eventLoop.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public long nanoTime() {
        return eventLoop.ticker().nanoTime();
    }
}
