package org.finessebridge.app.notification.bosh;

import java.time.Duration;
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

    /** No request of the client is held: its time begins. */
    void start() {
        start(allowed(), over);
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
    }

    void stop() {
        Runnable running = timer;
        if (running != null) {
            running.run();
            timer = null;
        }
    }
}
