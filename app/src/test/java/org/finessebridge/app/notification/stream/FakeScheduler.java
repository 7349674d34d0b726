package org.finessebridge.app.notification.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** An event loop that a test drives; time passes only when the test says so. */
public final class FakeScheduler implements StreamScheduler {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Timer(Duration due, Runnable task) {}

    @Override
    public synchronized void execute(Runnable task) {
        tasks.add(task);
        notifyAll();
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Timer timer = new Timer(now.plus(delay), task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public long nanoTime() {
        return now.toNanos();
    }

    /** Runs what is due now. */
    public void run() {
        for (Runnable next = poll(); next != null; next = poll()) {
            next.run();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable poll() {
        return tasks.poll();
    }

    /** Waits for a task of another thread, and runs it. */
    public void awaitTask() throws InterruptedException {
        synchronized (this) {
            long deadline = System.nanoTime() + 5_000_000_000L;
            while (tasks.isEmpty() && System.nanoTime() < deadline) {
                wait(1000);
            }
        }
        run();
    }

    /** Lets time pass, and runs what becomes due in its order. */
    public void advance(Duration step) {
        Duration end = now.plus(step);
        run();
        for (Optional<Timer> next = next(end); next.isPresent(); next = next(end)) {
            timers.remove(next.get());
            now = next.get().due();
            next.get().task().run();
            run();
        }
        now = end;
    }

    private Optional<Timer> next(Duration end) {
        return timers.stream()
                .filter(timer -> timer.due().compareTo(end) <= 0)
                .min(Comparator.comparing(Timer::due));
    }
}
