package org.finessebridge.app.notification.iq;

import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.xml.XmlElement;

/**
 * A request (RFC 6120, 8.2.3).
 *
 * @param from the sender's full JID
 * @param destination what is asked
 * @param set whether the type is {@code set}; else it is {@code get}
 * @param payload the one element that it holds
 * @param session the sender
 */
public record IqRequest(Jid from, Destination destination, boolean set, XmlElement payload, UserSession session) {

    /**
     * Counts the entries of a list that is to be the answer, before it is made.
     *
     * @throws StanzaErrorException {@code policy-violation} if the session, or its user, has asked for too
     *     many of late
     */
    public void charge(int entries) throws StanzaErrorException {
        if (!session.mayList(entries)) {
            throw new StanzaErrorException(StanzaErrorCondition.POLICY_VIOLATION);
        }
    }

    /** Whom a request may ask. */
    public enum Destination {
        /** The XMPP domain. */
        SERVER,
        /** The publish-subscribe domain. */
        PUBSUB,
        /** The sender's own account: no address, or the own JID. */
        ACCOUNT
    }
}
