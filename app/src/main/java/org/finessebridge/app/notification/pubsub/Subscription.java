package org.finessebridge.app.notification.pubsub;

/**
 * A subscription as a client sees it.
 *
 * @param jid the bare or full JID that is subscribed
 */
record Subscription(String nodeId, String jid) {}
