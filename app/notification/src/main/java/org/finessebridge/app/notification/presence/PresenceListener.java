package org.finessebridge.app.notification.presence;

/**
 * Told about the presence of clients (RFC 6121, 4), which is a statement about the connection and
 * not about the agent's state.
 *
 * <p>Called on event loops: must return quickly and must not block. Calls about one full JID come
 * in the order of the changes.
 */
public interface PresenceListener {

    /**
     * A session has sent its initial presence, or one with another priority than before.
     *
     * @param loginId whose session it is
     * @param fullJid {@code 2001@fin1.ucce.local/desktop}
     * @param priority -128 to 127 (RFC 6121, 4.7.2.3)
     */
    void available(String loginId, String fullJid, int priority);

    /** A session that was available has ended, or has said that it is no longer available. */
    void unavailable(String loginId, String fullJid);

    /**
     * Nobody can be heard from now on: that sessions end means nothing about their clients until {@link #sourceBack}. So
     * it is before the first {@link #sourceBack}, too.
     *
     * @param reason in words for an operator
     */
    default void sourceLost(String reason) {}

    /** Clients can be heard; of every session that has ended meanwhile it was told. */
    default void sourceBack() {}
}
