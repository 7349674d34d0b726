package org.finessebridge.cti.client;

import org.finessebridge.cti.message.CtiEvent;

/**
 * Hears what a {@link CtiClient} receives. Every method is called on the client's one event loop,
 * in the order of the wire, and must not block; the outcomes of requests come on the same thread,
 * in order with the events. An exception is logged and ends nothing; a slow call is logged and
 * measured ({@code cti.listener.time}).
 */
public interface CtiClientListener {

    /** An event came. */
    void onEvent(CtiEvent event);

    /**
     * A session is open; its events follow. It tells nothing of what was before it: whoever needs
     * the agents' states asks for them.
     */
    void onSessionOpened(CtiSessionOpened opened);

    /**
     * The open session has ended; called once for each {@link #onSessionOpened}. The requests in
     * flight have had their outcome before.
     */
    void onSessionLost(CtiSessionLost lost);

    /** The health of the contact centre has changed, within a session or by a new one. */
    default void onHealthChanged(CtiHealth health) {}

    /** The client does something else than before. */
    default void onStateChanged(CtiStateChange change) {}
}
