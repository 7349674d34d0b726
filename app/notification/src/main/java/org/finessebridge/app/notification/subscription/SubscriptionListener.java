package org.finessebridge.app.notification.subscription;

/** Told when subscriptions end. Called on event loops: must return quickly and must not block. */
@FunctionalInterface
public interface SubscriptionListener {

    /** Nobody is told. */
    SubscriptionListener NONE = (nodeId, user) -> {};

    /**
     * A user, or the end of a session, has ended a subscription.
     *
     * @param user the local part of the user's bare JID
     */
    void unsubscribed(String nodeId, String user);
}
