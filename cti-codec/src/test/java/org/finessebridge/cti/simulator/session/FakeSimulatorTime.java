package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A simulator's time that only a test moves. */
public final class FakeSimulatorTime implements SimulatorTime {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Task> tasks = new ArrayList<>();
    private long now;
    private long order;

    /** Begins at a time of its own. */
    public FakeSimulatorTime() {}

    @Override
    public Instant instant() {
        return START.plusNanos(now);
    }

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
    public void advance(Duration time) {
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
            now = next.at;
            next.work.run();
        }
        now = until;
    }

    private record Task(long at, long order, Runnable work) {}
}
