package org.finessebridge.app.notification.timer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An event loop that a test drives; time passes only when the test says so. */
public final class FakeScheduler implements StreamScheduler {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Timer(Duration due, Runnable task) {}

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
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
        for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
            next.run();
        }
    }

    /** Runs the next task that is due now; false if there is none. */
    public boolean runNext() {
        Runnable next = tasks.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    /** Waits for a task of another thread, and runs it. */
    public void awaitTask() throws InterruptedException {
        Runnable next = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no other thread has brought a task");
        }
        next.run();
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
        return timers.stream().filter(timer -> timer.due().compareTo(end) <= 0).min(Comparator.comparing(Timer::due));
    }
}
