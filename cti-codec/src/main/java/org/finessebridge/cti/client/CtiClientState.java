package org.finessebridge.cti.client;

/** What a {@link CtiClient} is doing. */
public enum CtiClientState {
    /** Not started yet. */
    NEW,
    /** Connecting to a side. */
    CONNECTING,
    /** Connected; waits for OPEN_CONF. */
    OPENING,
    /**
     * Joined to a standby server (version 24 and later): waits until it becomes active, and tries
     * the other side meanwhile. Requests are not sent.
     */
    STANDBY,
    /** The session is open: requests are sent, events come. */
    OPEN,
    /**
     * The session is about to leave its side: events and answers still come, requests are not sent.
     */
    LEAVING,
    /** Waits before the next attempt to connect. */
    BACKING_OFF,
    /** Closed for good. */
    CLOSED
}
