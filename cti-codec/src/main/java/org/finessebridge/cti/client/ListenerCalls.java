package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.message.CtiEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the application, and measures how long it takes: while it runs, nothing is read from the
 * CTI server and no heartbeat is sent.
 */
final class ListenerCalls {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final CtiClientListener listener;
    private final SessionTimer timer;
    private final CtiClientMeters meters;
    private final LogLimit slowLog;

    ListenerCalls(CtiClientListener listener, SessionTimer timer, CtiClientMeters meters) {
        this.listener = listener;
        this.timer = timer;
        this.meters = meters;
        this.slowLog = new LogLimit(timer, BETWEEN_LINES);
    }

    void event(CtiEvent event) {
        call("event", () -> listener.onEvent(event));
    }

    void opened(CtiSessionOpened opened) {
        call("opened session", () -> listener.onSessionOpened(opened));
    }

    void lost(CtiSessionLost lost) {
        call("lost session", () -> listener.onSessionLost(lost));
    }

    void health(CtiHealth health) {
        call("change of health", () -> listener.onHealthChanged(health));
    }

    void state(CtiStateChange change) {
        call("change of state", () -> listener.onStateChanged(change));
    }

    /** Tells the outcome of a request; what it throws is passed on. */
    void outcome(Runnable receiver) {
        timed("outcome", receiver);
    }

    private void call(String what, Runnable message) {
        try {
            timed(what, message);
        } catch (RuntimeException | Error e) { // or the client would never connect again
            LOG.error("The listener of the CTI client failed", e);
        }
    }

    private void timed(String what, Runnable message) {
        long start = timer.nanoTime();
        try {
            message.run();
        } finally {
            long taken = timer.nanoTime() - start;
            meters.listenerTime().record(taken, TimeUnit.NANOSECONDS);
            if (taken >= SLOW.toNanos() && slowLog.permits()) {
                LOG.warn(
                        "The application took {} ms for one {} ({} more slow ones since the last"
                                + " such line); nothing is read from the CTI server meanwhile. It"
                                + " has to hand over to a thread of its own",
                        TimeUnit.NANOSECONDS.toMillis(taken),
                        what,
                        slowLog.heldBack());
            }
        }
    }
}
