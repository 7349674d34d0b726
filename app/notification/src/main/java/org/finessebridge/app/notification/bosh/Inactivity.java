package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.OptionalLong;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.jspecify.annotations.Nullable;

/**
 * How long a client may be without a request (XEP-0124, 11), and the pause by which it announces
 * more (10). Not thread-safe: lives on the session's event loop.
 */
final class Inactivity {

    private final Duration usual;
    private final StreamScheduler scheduler;
    private final Runnable over;
    private @Nullable Duration pause;
    private @Nullable Runnable timer;

    /** Since when no request is held; the only part that other threads see. */
    private volatile OptionalLong since = OptionalLong.empty();

    /**
     * A client that is active.
     *
     * @param over called when its time is over
     */
    Inactivity(Duration usual, StreamScheduler scheduler, Runnable over) {
        this.usual = usual;
        this.scheduler = scheduler;
        this.over = over;
    }

    /** The client has sent a request: it is active, and a pause has ended. */
    void requestCame() {
        stop();
        pause = null;
    }

    /** The client will be silent for so long. */
    void pause(Duration announced) {
        pause = announced;
    }

    /** No request of the client is held: its time begins, unless it has begun before. */
    void start() {
        if (timer == null) {
            start(allowed(), over);
        }
    }

    /** Since when no request is held, in nanoseconds; empty while one is. Any thread. */
    OptionalLong since() {
        return since;
    }

    /** How long the client may be without a request now. */
    Duration allowed() {
        Duration announced = pause;
        return announced == null || announced.compareTo(usual) < 0 ? usual : announced;
    }

    /** Does something when that time is over. */
    void start(Duration allowed, Runnable then) {
        stop();
        timer = scheduler.schedule(allowed, then);
        since = OptionalLong.of(scheduler.nanoTime());
    }

    void stop() {
        Runnable running = timer;
        if (running != null) {
            running.run();
            timer = null;
            since = OptionalLong.empty();
        }
    }
}
