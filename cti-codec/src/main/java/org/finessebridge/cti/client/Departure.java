package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.finessebridge.cti.client.SessionEnd.Cause;
import org.jspecify.annotations.Nullable;

/**
 * How a session leaves its server in order: no request is sent any more, those in flight may be
 * answered for a while, then it goes.
 */
final class Departure {

    private final SessionTimer timer;
    private final Duration drainTimeout;
    private final IntSupplier inFlight;
    private final Consumer<SessionEnd> go;
    private @Nullable SessionEnd why;
    private SessionTimer.@Nullable Scheduled deadline;

    /**
     * None is under way.
     *
     * @param drainTimeout how long requests in flight may still be answered
     * @param inFlight how many there are
     * @param go ends the session
     */
    Departure(SessionTimer timer, Duration drainTimeout, IntSupplier inFlight, Consumer<SessionEnd> go) {
        this.timer = timer;
        this.drainTimeout = drainTimeout;
        this.inFlight = inFlight;
        this.go = go;
    }

    /** Why the session is about to leave; null where it is not. */
    @Nullable
    SessionEnd why() {
        return why;
    }

    /**
     * Begins; one that is under way goes on as it is, but a server that leaves takes the place of
     * any other reason.
     *
     * @return whether it begins, or has another reason now
     */
    boolean begin(SessionEnd reason) {
        SessionEnd present = why;
        if (present != null && (present.cause() == reason.cause() || present.cause() == Cause.SERVER_LEAVES)) {
            return false;
        }
        stop();
        why = reason;
        deadline = timer.after(drainTimeout, () -> go.accept(reason));
        return true;
    }

    /** Stays, if the session was to be left for that cause; returns whether it was. */
    boolean cancel(Cause cause) {
        SessionEnd reason = why;
        if (reason == null || reason.cause() != cause) {
            return false;
        }
        stop();
        why = null;
        return true;
    }

    /** Goes if nothing is in flight any more. */
    void goIfDrained() {
        SessionEnd reason = why;
        if (reason != null && inFlight.getAsInt() == 0) {
            go.accept(reason);
        }
    }

    /** The session is over. */
    void stop() {
        SessionTimer.Scheduled waiting = deadline;
        if (waiting != null) {
            waiting.cancel();
        }
    }
}
