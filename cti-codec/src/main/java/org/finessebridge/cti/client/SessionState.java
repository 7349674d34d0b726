package org.finessebridge.cti.client;

/** How far a session has come, in the order in which it may go on. */
enum SessionState {
    NEW,
    /** OPEN_REQ has been sent. */
    OPENING,
    /** Open at a standby server, whose turn may come. */
    STANDBY,
    OPEN,
    /** It is left in order: requests in flight may still be answered. */
    LEAVING,
    /** CLOSE_REQ has been sent. */
    CLOSING,
    ENDED
}
