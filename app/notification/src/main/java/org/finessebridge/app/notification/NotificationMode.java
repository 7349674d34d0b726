package org.finessebridge.app.notification;

/** Which Notification Service clients connect to. */
public enum NotificationMode {
    /** The product's own. */
    EMBEDDED,
    /** An XMPP server elsewhere, at which the product publishes. */
    EXTERNAL
}
