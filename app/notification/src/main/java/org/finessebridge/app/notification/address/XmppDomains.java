package org.finessebridge.app.notification.address;

import java.util.Locale;

/**
 * The XMPP domains of the service.
 *
 * @param users that of the users: {@code 2001@fin1.ucce.local}
 * @param pubSub the address of the publish-subscribe service: {@code pubsub.fin1.ucce.local}
 */
public record XmppDomains(String users, String pubSub) {

    /** The bare JID of a user: in lower case (RFC 7622, 3.3), whatever the loginId is. */
    public String bareJid(String loginId) {
        return loginId.toLowerCase(Locale.ROOT) + "@" + users;
    }
}
