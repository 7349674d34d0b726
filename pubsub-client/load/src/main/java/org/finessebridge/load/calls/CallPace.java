package org.finessebridge.load.calls;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Places calls at a rate, whatever becomes of them. Lives on its event loop. */
final class CallPace implements Runnable {

    private static final long PERIOD_NANOS = 2_000_000;
    private static final long NANOS_OF_HOUR = TimeUnit.HOURS.toNanos(1);

    /** Calls placed in one go, so that the loop can do other things between. */
    private static final int BATCH = 16;

    private final EventLoop loop;
    private final CallPlacer placer;
    private final CallPhase phase;
    private final long callsAnHour;
    private final long most;
    private final long start = System.nanoTime();
    private final long deadline;
    private final CompletableFuture<CallPhase> done = new CompletableFuture<>();
    private long placed;

    private CallPace(EventLoop loop, CallPlacer placer, CallPhase phase, long callsAnHour, int seconds) {
        this.loop = loop;
        this.placer = placer;
        this.phase = phase;
        this.callsAnHour = callsAnHour;
        this.most = Math.max(1, callsAnHour * seconds / 3600);
        this.deadline = start + TimeUnit.SECONDS.toNanos(seconds) * 3 / 2;
    }

    /**
     * Places as many calls as belong to the time. Those that had to wait for an agent come later, up
     * to half the time more.
     *
     * @return done when all are placed
     */
    static CompletableFuture<CallPhase> run(
            EventLoop loop, CallPlacer placer, CallPhase phase, long callsAnHour, int seconds) {
        CallPace pace = new CallPace(loop, placer, phase, callsAnHour, seconds);
        loop.execute(pace);
        return pace.done;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        long due = Math.min(most, 1 + (long) ((now - start) * (double) callsAnHour / NANOS_OF_HOUR));
        for (int batch = 0; placed < due && batch < BATCH; batch++) {
            if (!placer.place(phase)) {
                phase.heldBack();
                break;
            }
            placed++;
        }
        if (placed >= most || now > deadline) {
            done.complete(phase);
        } else {
            var _ = loop.schedule(this, PERIOD_NANOS, TimeUnit.NANOSECONDS);
        }
    }
}
