package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that only a test moves. */
final class FakeTimer implements SessionTimer {

    private final List<Task> tasks = new ArrayList<>();
    private Runnable afterEach = () -> {};
    private long now = 1;
    private long order;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Scheduled after(Duration delay, Runnable task) {
        Task waiting = new Task(now + delay.toNanos(), order++, task);
        tasks.add(waiting);
        return () -> tasks.remove(waiting);
    }

    /** Does something whenever a task has run: what it has sent arrives at that time. */
    void afterEach(Runnable work) {
        afterEach = work;
    }

    /** Time passes while something else is done; nothing runs. */
    void pass(Duration time) {
        now += time.toNanos();
    }

    /** Lets time pass; what falls due runs at its time. */
    void advance(Duration time) {
        long until = now + time.toNanos();
        while (true) {
            Task next = tasks.stream()
                    .filter(task -> task.at <= until)
                    .min(Comparator.comparingLong(Task::at).thenComparingLong(Task::order))
                    .orElse(null);
            if (next == null) {
                break;
            }
            tasks.remove(next);
            now = Math.max(now, next.at);
            next.work.run();
            afterEach.run();
        }
        now = Math.max(now, until);
    }

    private record Task(long at, long order, Runnable work) {}
}
