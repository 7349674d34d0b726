package org.finessebridge.pubsub.xmpp.settings;

/**
 * The XMPP server at which is published.
 *
 * @param host the name or address to connect to
 * @param port the port of its clients, 1 to 65535
 * @param domain the XMPP domain of the users
 * @param pubSubDomain the address of its XEP-0060 service
 */
public record XmppServer(String host, int port, String domain, String pubSubDomain) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
