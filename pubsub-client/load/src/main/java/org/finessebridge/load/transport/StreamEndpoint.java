package org.finessebridge.load.transport;

/**
 * Where a server takes clients.
 *
 * @param transport how streams are carried there
 * @param host its name or address
 * @param port its port
 * @param path the path of HTTP requests; empty over TCP
 * @param domain the XMPP domain
 * @param tls whether streams are encrypted: https, wss, or STARTTLS
 */
public record StreamEndpoint(TransportName transport, String host, int port, String path, String domain, boolean tls) {

    /** The pubsub service where no other is named. */
    public String usualPubSubDomain() {
        return "pubsub." + domain;
    }

    /** For messages to people. */
    public String inWords() {
        return host + " port " + port + " (" + transport + ")";
    }
}
