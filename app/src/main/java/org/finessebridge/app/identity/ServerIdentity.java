package org.finessebridge.app.identity;

import java.util.Locale;

/**
 * The names of this server. Clients learn them from {@code GET /finesse/api/SystemInfo}.
 *
 * @param fqdn the server's fully qualified domain name in lower case, for example {@code
 *     fin1.ucce.local}
 * @param xmppDomain the XMPP domain of the users: {@code 2001@fin1.ucce.local}
 * @param xmppPubSubDomain the domain of the publish-subscribe service: {@code
 *     pubsub.fin1.ucce.local}
 */
public record ServerIdentity(String fqdn, String xmppDomain, String xmppPubSubDomain) {

    /** A server that is its own Notification Service: the XMPP domains follow from its name. */
    public ServerIdentity(String fqdn) {
        this(fqdn, fqdn, "pubsub." + fqdn);
    }

    /** The bare JID of a user: in lower case (RFC 7622, 3.3), whatever the loginId is. */
    public String bareJid(String loginId) {
        return loginId.toLowerCase(Locale.ROOT) + "@" + xmppDomain;
    }
}
