package org.finessebridge.pubsub.xmpp.connection;

/** Makes connections with the server. */
public interface PubSubDialer {

    /** Told about a connection, on any thread. */
    interface LinkListener {

        /** The connection is of no use any more; called once at least, the first call counts. */
        void ended(LinkEnd end);

        /** A user's session has sent presence. */
        void presence(String fullJid, boolean available, int priority);
    }

    /**
     * Makes sure that no other program publishes: servers give an address to whoever asks last, and
     * put the other out. Blocks for as long as that takes; whoever is signed in hears nothing of
     * it.
     *
     * @throws DialException if a program answers at the publisher's address, or the server can't be
     *     asked
     */
    void requireFreeAddress() throws DialException, InterruptedException;

    /**
     * Connects, signs in and becomes available. Blocks for as long as that takes.
     *
     * @throws DialException if there is no connection
     */
    PubSubLink dial(LinkListener listener) throws DialException, InterruptedException;
}
