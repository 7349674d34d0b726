package org.finessebridge.pubsub.xmpp.connection;

/** Told by the {@link Connector}, on the publisher's thread. */
public interface ConnectorListener {

    /** There is a connection. */
    void connected(PubSubLink connection);

    /** A connection has ended. */
    void disconnected(PubSubLink connection, LinkEnd end);

    /** An attempt to connect has failed. */
    void notConnected(LinkEnd end);

    /** A user's session has sent presence. */
    void presence(String fullJid, boolean available, int priority);
}
