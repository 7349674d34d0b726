package org.finessebridge.cti.client;

/** What a {@link CtiClient} is doing. */
public enum CtiClientState {
    /** Not started yet. */
    NEW,
    /** Connecting to a side. */
    CONNECTING,
    /** Connected; waits for OPEN_CONF. */
    OPENING,
    /** The session is open: requests are sent, events come. */
    OPEN,
    /** Waits before the next attempt to connect. */
    BACKING_OFF,
    /** Closed for good. */
    CLOSED
}
