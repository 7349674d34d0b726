package org.finessebridge.cti.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one time limit that a session has at a moment. Used on the session's thread. */
final class Deadline {

    private final SessionTimer timer;
    private SessionTimer.@Nullable Scheduled scheduled;

    Deadline(SessionTimer timer) {
        this.timer = timer;
    }

    /** Sets the limit in place of the one before. */
    void in(Duration delay, Runnable whenOver) {
        cancel();
        scheduled = timer.after(delay, whenOver);
    }

    void cancel() {
        SessionTimer.Scheduled waiting = scheduled;
        if (waiting != null) {
            waiting.cancel();
            scheduled = null;
        }
    }
}
