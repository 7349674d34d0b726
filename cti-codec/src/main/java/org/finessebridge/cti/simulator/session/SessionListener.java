package org.finessebridge.cti.simulator.session;

/** Hears of clients' sessions. Called on the simulator's event loop. */
public interface SessionListener {

    /**
     * A client has an open session.
     *
     * @param client its ClientID and its address
     */
    default void sessionOpened(String client) {}

    /** The session of a client is over, for whatever reason. */
    default void sessionEnded(String client) {}
}
