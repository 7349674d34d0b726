package org.finessebridge.pubsub.xmpp;

import org.finessebridge.pubsub.PubSubListener;

/**
 * Told what happens at the XMPP server. Calls come one after the other, on the publisher's thread:
 * they must return quickly and must not block.
 */
public interface XmppPubSubListener extends PubSubListener {

    /**
     * A session of a user has become available.
     *
     * @param fullJid for example {@code 2001@fin1.ucce.local/desktop}
     */
    void userAvailable(String fullJid);

    /** A session that was available has gone. */
    void userUnavailable(String fullJid);
}
