package org.finessebridge.pubsub.xmpp.presence;

/**
 * Told which sessions of the users are available. Calls come one after the other, on the
 * publisher's thread: they must return quickly and must not block.
 */
public interface UserPresenceListener {

    /**
     * A session of a user has become available, or has another priority than before.
     *
     * @param user as it was subscribed
     * @param fullJid for example {@code 2001@fin1.ucce.local/desktop}
     * @param priority -128 to 127 (RFC 6121, 4.7.2.3)
     */
    void userAvailable(String user, String fullJid, int priority);

    /** A session that was available has gone. */
    void userUnavailable(String user, String fullJid);

    /**
     * There is no connection with the server: nobody is heard until {@link #presenceRead}.
     *
     * @param reason in words for an operator
     */
    void presenceLost(String reason);

    /** The server has told anew who is available, and whoever it did not tell of is gone. */
    void presenceRead();
}
