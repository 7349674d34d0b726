package org.finessebridge.app.user;

/** What a client may ask for with a PUT. */
public enum RequestedState {
    LOGIN,
    READY,
    NOT_READY,
    LOGOUT
}
