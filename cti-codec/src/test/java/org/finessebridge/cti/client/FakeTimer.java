package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that only a test moves. */
final class FakeTimer implements SessionTimer {

    private final List<Task> tasks = new ArrayList<>();
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

    /** Lets time pass; what falls due runs at its time. */
    void advance(Duration time) {
        long until = now + time.toNanos();
        while (true) {
            Task next =
                    tasks.stream()
                            .filter(task -> task.at <= until)
                            .min(Comparator.comparingLong(Task::at).thenComparingLong(Task::order))
                            .orElse(null);
            if (next == null) {
                break;
            }
            tasks.remove(next);
            now = next.at;
            next.work.run();
        }
        now = until;
    }

    private record Task(long at, long order, Runnable work) {}
}
