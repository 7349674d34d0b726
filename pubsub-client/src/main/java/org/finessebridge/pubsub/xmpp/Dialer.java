package org.finessebridge.pubsub.xmpp;

/** Makes connections with the server. */
interface Dialer {

    /** Told about a connection, on any thread. */
    interface LinkListener {

        /** The connection is of no use any more; called once at least, the first call counts. */
        void ended(LinkEnd end);

        /** A user's session has sent presence. */
        void presence(String fullJid, boolean available);
    }

    /**
     * Connects, signs in and becomes available. Blocks for as long as that takes.
     *
     * @throws DialException if there is no connection
     */
    PubSubLink dial(LinkListener listener) throws DialException, InterruptedException;
}
