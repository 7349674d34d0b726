package org.finessebridge.app.notification.keepalive;

import java.time.Duration;
import org.finessebridge.app.notification.timer.StreamScheduler;

/**
 * Notices that a client is gone though its connection seems to stand: a client that says nothing
 * for a while is asked, and must answer. Whatever it says is an answer. Lives on the stream's event
 * loop.
 */
public final class PeerWatch {

    private final KeepAliveSettings settings;
    private final StreamScheduler scheduler;
    private final Runnable ask;
    private final Runnable gone;
    private long heardAt;
    private long askedAt;
    private boolean asked;
    private Runnable timer;

    /** A watch that begins now. */
    public PeerWatch(KeepAliveSettings settings, StreamScheduler scheduler, Runnable ask, Runnable gone) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.ask = ask;
        this.gone = gone;
        this.heardAt = scheduler.nanoTime();
        this.timer = scheduler.schedule(settings.silence(), this::look);
    }

    /** The client has said something. */
    public void heard() {
        heardAt = scheduler.nanoTime();
        asked = false;
    }

    /** Ends the watch. */
    public void stop() {
        timer.run();
    }

    /** One timer for all that is heard meanwhile: it looks how long the silence is. */
    private void look() {
        long now = scheduler.nanoTime();
        if (asked && now - askedAt >= settings.answer().toNanos()) {
            gone.run();
            return;
        }
        Duration left = asked
                ? settings.answer().minusNanos(now - askedAt)
                : settings.silence().minusNanos(now - heardAt);
        if (!asked && !left.isPositive()) {
            asked = true;
            askedAt = now;
            left = settings.answer();
            ask.run();
        }
        timer = scheduler.schedule(left, this::look);
    }
}
