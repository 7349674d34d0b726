package org.finessebridge.app.notification;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** What all event loops do together. */
final class NotificationLoops {

    private NotificationLoops() {}

    /** Waits until each has done what it had to do, a second at most. */
    static void settle(EventLoopGroup group) {
        for (EventExecutor loop : group) {
            loop.submit(() -> {}).awaitUninterruptibly(1, TimeUnit.SECONDS);
        }
    }

    /** Has one of them do something again and again. */
    static void repeat(EventLoopGroup group, Runnable task, Duration interval) {
        var _ = group.next()
                .scheduleWithFixedDelay(task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Lets every loop go round, so that it reads what its sockets hold. Does not wait.
     *
     * @param turns of each loop
     * @return ends on one of the loops; with an exception where one of them takes no more tasks
     */
    static CompletableFuture<Void> goRound(EventLoopGroup group, int turns) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (EventExecutor loop : group) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            all.add(done);
            turn(loop, turns, done);
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
    }

    private static void turn(EventExecutor loop, int left, CompletableFuture<Void> done) {
        if (left == 0) {
            done.complete(null);
            return;
        }
        try {
            // A task of the moment might run in the same turn; one of later runs in the next, behind what is read.
            var _ = loop.schedule(() -> turn(loop, left - 1, done), 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(e);
        }
    }
}
