package org.finessebridge.load.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Runs many tasks, a bounded number of them at a time. Safe for use by any thread. */
final class Pipeline {

    private static final int FAILURES_KEPT = 5;
    private static final long LONGEST_MICROS = 600_000_000;

    private final int count;
    private final IntFunction<? extends CompletableFuture<?>> task;
    private final Duration patience;
    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final CompletableFuture<PipelineResult> done = new CompletableFuture<>();
    private final AtomicInteger free;
    private final AtomicInteger pumps = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final List<String> firstFailures = new ArrayList<>();
    private final long start = System.nanoTime();
    private int failed;
    private int next;

    private Pipeline(int count, int atATime, Duration patience, IntFunction<? extends CompletableFuture<?>> task) {
        this.count = count;
        this.free = new AtomicInteger(atATime);
        this.patience = patience;
        this.task = task;
    }

    /**
     * Runs tasks 0 to {@code count - 1}.
     *
     * @param patience how long each may take
     * @return done when each has ended, one way or the other
     */
    static CompletableFuture<PipelineResult> run(
            int count, int atATime, Duration patience, IntFunction<? extends CompletableFuture<?>> task) {
        Pipeline pipeline = new Pipeline(count, atATime, patience, task);
        if (count == 0) {
            pipeline.finish();
        } else {
            pipeline.pump();
        }
        return pipeline.done;
    }

    /** Starts what may be started; by one thread at a time, and never from within itself. */
    private void pump() {
        if (pumps.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            while (next < count && free.get() > 0) {
                free.decrementAndGet();
                start(next++);
            }
            seen = pumps.addAndGet(-seen);
        } while (seen != 0);
    }

    private void start(int index) {
        long begun = System.nanoTime();
        CompletableFuture<?> running = task.apply(index);
        var _ = running.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((result, failure) -> ended(begun, failure));
    }

    private void ended(long begun, @Nullable Throwable failure) {
        long now = System.nanoTime();
        if (failure == null) {
            micros.recordValue(Math.min((now - begun) / 1000, LONGEST_MICROS));
        } else {
            failed(failure);
        }
        free.incrementAndGet();
        if (ended.incrementAndGet() == count) {
            finish();
        } else {
            pump();
        }
    }

    private synchronized void failed(Throwable failure) {
        failed++;
        if (firstFailures.size() < FAILURES_KEPT) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            firstFailures.add(
                    cause instanceof TimeoutException
                            ? "no answer within " + patience.toSeconds() + " s"
                            : String.valueOf(cause.getMessage()));
        }
    }

    private synchronized void finish() {
        done.complete(new PipelineResult(
                count - failed, failed, List.copyOf(firstFailures), micros.copy(), System.nanoTime() - start));
    }
}
