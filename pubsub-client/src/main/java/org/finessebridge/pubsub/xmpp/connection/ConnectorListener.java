package org.finessebridge.pubsub.xmpp.connection;

/** Told by the {@link Connector}, on the publisher's thread. */
public interface ConnectorListener {

    /** An attempt to connect begins: what is heard of presence from now on is its word, and no earlier one's. */
    void connecting();

    /** There is a connection. */
    void connected(PubSubLink connection);

    /** A connection has ended. */
    void disconnected(PubSubLink connection, LinkEnd end);

    /** An attempt to connect has failed. */
    void notConnected(LinkEnd end);

    /** A user's session has sent presence, over the connection that is there or is being made. */
    void presence(String fullJid, boolean available, int priority);
}
