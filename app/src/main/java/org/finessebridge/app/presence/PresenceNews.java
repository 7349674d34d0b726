package org.finessebridge.app.presence;

/** What was heard of clients. */
sealed interface PresenceNews {

    /** The highest priority of a session that was not available. */
    int NONE = Integer.MIN_VALUE;

    /**
     * The last word of a session.
     *
     * @param priority as it is now; {@link #NONE} if the session is available no more
     * @param highest that it has had since the word before that was taken: one that came and went has been there
     * @param at when it was heard, in the ticker's nanoseconds
     */
    record OfSession(String loginId, String fullJid, int priority, int highest, long at) implements PresenceNews {}

    /** Nobody can be heard. */
    record SourceLost(String reason) implements PresenceNews {}

    /** Clients can be heard. */
    record SourceBack() implements PresenceNews {}

    /**
     * What was asked of the source has been answered.
     *
     * @param askedAt of all that had changed by then was told; in the ticker's nanoseconds
     * @param answeredAt when the answer came, in the ticker's nanoseconds
     * @param isSo whether that is so; else nobody knows
     */
    record HeardAll(long askedAt, long answeredAt, boolean isSo) implements PresenceNews {}
}
