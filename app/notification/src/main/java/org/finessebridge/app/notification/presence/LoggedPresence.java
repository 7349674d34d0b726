package org.finessebridge.app.notification.presence;

import org.finessebridge.app.notification.limit.LineAllowance;

/** The line that operators look for where a client shows its presence; a client can't cause any number of them. */
public final class LoggedPresence implements PresenceListener {

    private final LineAllowance lines = new LineAllowance(System::nanoTime);
    private final Line line;
    private final PresenceListener next;

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

    /**
     * Writes, and passes on.
     *
     * @param next hears of all that is told
     */
    public LoggedPresence(Line line, PresenceListener next) {
        this.line = line;
        this.next = next;
    }

    @Override
    public void available(String loginId, String fullJid, int priority) {
        lines.write(loginId, () -> line.write(fullJid, "available"));
        next.available(loginId, fullJid, priority);
    }

    @Override
    public void unavailable(String loginId, String fullJid) {
        lines.write(loginId, () -> line.write(fullJid, "unavailable"));
        next.unavailable(loginId, fullJid);
    }

    @Override
    public void sourceLost(String reason) {
        next.sourceLost(reason);
    }

    @Override
    public void sourceBack() {
        next.sourceBack();
    }
}
