package org.finessebridge.app.systeminfo;

/**
 * Why the product does not serve (docs/service-state.md). The names are what {@code <statusReason>} begins with, by
 * which clients and monitoring may tell causes apart: they stay. Where several hold at once, the first of this order
 * is told, and when it ends the next.
 */
public enum ServiceCause {

    /** The product ends. Nothing that comes back would change that. */
    STOPPING,

    /** The CTI server has gone into maintenance, and the session moves to the other side. */
    MAINTENANCE,

    /** There is no session with a CTI server: one was lost, or none could be opened. */
    CTI_DOWN,

    /** The product has begun and not yet tried a CTI server to the end. */
    STARTING,

    /** The CTI server says that the peripheral, whose agents the product serves, is offline. */
    PERIPHERAL_OFFLINE,

    /** The agents' states and calls are being read from the CTI server, so that nothing untrue is told. */
    RECOVERING,

    /** Updates do not get to clients: the Notification Service is stopped, or the XMPP server elsewhere is away. */
    NOTIFICATION_SERVICE_DOWN
}
