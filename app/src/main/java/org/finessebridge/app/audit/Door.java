package org.finessebridge.app.audit;

/** Which way somebody came. */
public enum Door {
    /** The REST API. */
    REST,
    /** The Notification Service. */
    XMPP
}
