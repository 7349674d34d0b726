package org.finessebridge.app.xmpp.external;

import java.util.function.Supplier;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.xmpp.XmppPubSubListener;

/**
 * Hands what the publisher tells over to those whom it concerns.
 *
 * @param pubSub looked up when first needed: it publishes through the publisher itself
 */
record PublisherEvents(Supplier<PubSubListener> pubSub, PresenceListener presence) implements XmppPubSubListener {

    @Override
    public void pubSubAvailable() {
        pubSub.get().pubSubAvailable();
    }

    @Override
    public void pubSubUnavailable(String reason) {
        pubSub.get().pubSubUnavailable(reason);
    }

    @Override
    public void userAvailable(String user, String fullJid, int priority) {
        presence.available(user, fullJid, priority);
    }

    @Override
    public void userUnavailable(String user, String fullJid) {
        presence.unavailable(user, fullJid);
    }

    @Override
    public void presenceLost(String reason) {
        presence.sourceLost(reason);
    }

    @Override
    public void presenceRead() {
        presence.sourceBack();
    }
}
