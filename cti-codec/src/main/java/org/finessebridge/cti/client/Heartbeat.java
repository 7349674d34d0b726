package org.finessebridge.cti.client;

import java.time.Duration;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a session alive and finds out that it is dead (guide, "Heartbeats"): HEARTBEAT_REQ when
 * nothing was sent, or nothing came, for the interval; the session is lost when three of them stay
 * without any message from the server for one interval more.
 */
final class Heartbeat {

    private static final int UNANSWERED_LIMIT = 3;

    private final Duration interval;
    private final SessionTimer timer;
    private final CtiSession session;
    private long lastSent;
    private volatile long lastReceived;
    private long lastHeartbeat;
    private volatile int unanswered;
    private SessionTimer.@Nullable Scheduled next;

    Heartbeat(Duration interval, SessionTimer timer, CtiSession session) {
        this.interval = interval;
        this.timer = timer;
        this.session = session;
        this.lastSent = timer.nanoTime();
        this.lastReceived = lastSent;
        this.lastHeartbeat = lastSent;
    }

    void start() {
        schedule(interval.toNanos());
    }

    void stop() {
        SessionTimer.Scheduled waiting = next;
        if (waiting != null) {
            waiting.cancel();
        }
    }

    void sent() {
        lastSent = timer.nanoTime();
    }

    void received() {
        lastReceived = timer.nanoTime();
        unanswered = 0;
    }

    /** When a message came last; for any thread. */
    long lastReceived() {
        return lastReceived;
    }

    /** Whether no heartbeat has gone by unanswered, but perhaps the last one; for any thread. */
    boolean isAnswered() {
        return unanswered <= 1;
    }

    private void schedule(long nanos) {
        next = timer.after(Duration.ofNanos(nanos), this::check);
    }

    private void check() {
        long now = timer.nanoTime();
        int missed = unanswered; // written by this event loop alone
        // Requests that go out meanwhile say nothing about the server: they must not put this off.
        long idleSince = missed > 0 ? lastHeartbeat : Math.min(lastSent, lastReceived);
        long left = idleSince + interval.toNanos() - now;
        if (left > 0) {
            schedule(left);
            return;
        }
        if (missed >= UNANSWERED_LIMIT && !session.isPaused()) {
            session.fail("%d heartbeats, %s apart, were not answered".formatted(missed, DurationText.of(interval)));
            return;
        }
        lastHeartbeat = now;
        session.write(new HeartbeatReq(session.nextInvokeId()));
        unanswered = missed + 1;
        schedule(interval.toNanos());
    }
}
