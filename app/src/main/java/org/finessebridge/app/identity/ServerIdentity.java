package org.finessebridge.app.identity;

/**
 * The names of this server. Clients learn them from {@code GET /finesse/api/SystemInfo}.
 *
 * @param fqdn the server's fully qualified domain name in lower case, for example {@code
 *     fin1.ucce.local}; it is the XMPP domain too
 */
public record ServerIdentity(String fqdn) {

    /** The XMPP domain of the users: {@code 2001@fin1.ucce.local}. */
    public String xmppDomain() {
        return fqdn;
    }

    /** The domain of the publish-subscribe service: {@code pubsub.fin1.ucce.local}. */
    public String xmppPubSubDomain() {
        return "pubsub." + fqdn;
    }

    /** The bare JID of a user. */
    public String bareJid(String loginId) {
        return loginId + "@" + fqdn;
    }
}
