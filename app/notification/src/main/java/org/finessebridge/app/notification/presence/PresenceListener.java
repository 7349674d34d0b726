package org.finessebridge.app.notification.presence;

/**
 * Told about the presence of clients (RFC 6121, 4), which is a statement about the connection and
 * not about the agent's state.
 *
 * <p>Called on event loops: must return quickly and must not block. Calls about one full JID come
 * in the order of the changes.
 */
public interface PresenceListener {

    /** A session has sent its initial presence: {@code 2001@fin1.ucce.local/desktop}. */
    void available(String fullJid);

    /** A session that was available has ended, or has said that it is no longer available. */
    void unavailable(String fullJid);
}
