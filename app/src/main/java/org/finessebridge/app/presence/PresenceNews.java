package org.finessebridge.app.presence;

/** What was heard of clients. */
sealed interface PresenceNews {

    /**
     * A session is available.
     *
     * @param at when that was heard, in the ticker's nanoseconds
     */
    record Available(String loginId, String fullJid, int priority, long at) implements PresenceNews {}

    /**
     * A session is available no more.
     *
     * @param at when that was heard, in the ticker's nanoseconds
     */
    record Unavailable(String loginId, String fullJid, long at) implements PresenceNews {}

    /** Nobody can be heard. */
    record SourceLost(String reason) implements PresenceNews {}

    /** Clients can be heard. */
    record SourceBack() implements PresenceNews {}

    /**
     * What was asked of the source has been answered.
     *
     * @param askedAt of all that had changed by then was told; in the ticker's nanoseconds
     * @param isSo whether that is so; else nobody knows
     */
    record HeardAll(long askedAt, boolean isSo) implements PresenceNews {}
}
