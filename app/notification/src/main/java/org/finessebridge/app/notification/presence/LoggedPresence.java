package org.finessebridge.app.notification.presence;

import org.finessebridge.app.notification.limit.LineAllowance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line that operators look for where a client shows its presence; a client can't cause any number of them. */
public final class LoggedPresence implements PresenceListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedPresence.class);

    private final LineAllowance lines = new LineAllowance(System::nanoTime);
    private final Line line;
    private final @Nullable PresenceListener next;

    /** Where the line is written; called on event loops. */
    @FunctionalInterface
    public interface Line {

        /**
         * Writes it.
         *
         * @param type {@code available} or {@code unavailable}
         */
        void write(String fullJid, String type);
    }

    /** The ordinary log; nobody else listens. */
    public LoggedPresence() {
        this(
                (fullJid, type) -> LOG.info(
                        "PRESENCE_NOTIFICATION_RECIEVED [FROM JID={}][PRESENCE_TYPE={}]: Finesse received a"
                                + " presence notification",
                        fullJid,
                        type),
                null);
    }

    /**
     * Another log.
     *
     * @param next hears of all that is told
     */
    public LoggedPresence(Line line, @Nullable PresenceListener next) {
        this.line = line;
        this.next = next;
    }

    @Override
    public void available(String loginId, String fullJid, int priority) {
        lines.write(loginId, () -> line.write(fullJid, "available"));
        if (next != null) {
            next.available(loginId, fullJid, priority);
        }
    }

    @Override
    public void unavailable(String loginId, String fullJid) {
        lines.write(loginId, () -> line.write(fullJid, "unavailable"));
        if (next != null) {
            next.unavailable(loginId, fullJid);
        }
    }

    @Override
    public void sourceLost(String reason) {
        if (next != null) {
            next.sourceLost(reason);
        }
    }

    @Override
    public void sourceBack() {
        if (next != null) {
            next.sourceBack();
        }
    }
}
