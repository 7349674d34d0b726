package org.finessebridge.pubsub.xmpp.publisher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;

/** The publisher's thread, moved by hand. */
final class ManualThread implements PublisherThread {

    private record Later(long at, long order, Runnable task) {}

    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparingLong(Later::at).thenComparingLong(Later::order));
    private long now;
    private long orders;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void schedule(Runnable task, Duration delay) {
        later.add(new Later(now + delay.toNanos(), orders++, task));
    }

    @Override
    public long nanoTime() {
        return now;
    }

    /** Runs what waits. */
    void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Lets time pass. */
    void pass(Duration time) {
        long end = now + time.toNanos();
        run();
        while (!later.isEmpty() && later.peek().at() <= end) {
            Later next = later.remove();
            now = next.at();
            next.task().run();
            run();
        }
        now = end;
    }
}
