package org.finessebridge.pubsub.xmpp.presence;

/**
 * Told which sessions of the users are available. Calls come one after the other, on the
 * publisher's thread: they must return quickly and must not block.
 */
public interface UserPresenceListener {

    /**
     * A session of a user has become available.
     *
     * @param fullJid for example {@code 2001@fin1.ucce.local/desktop}
     */
    void userAvailable(String fullJid);

    /** A session that was available has gone. */
    void userUnavailable(String fullJid);
}
