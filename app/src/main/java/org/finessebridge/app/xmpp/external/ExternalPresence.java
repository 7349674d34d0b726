package org.finessebridge.app.xmpp.external;

import java.util.concurrent.CompletableFuture;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.presence.PresenceSource;
import org.finessebridge.pubsub.xmpp.XmppPubSubClient;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Clients are heard by what the XMPP server tells. */
@Component
@Conditional(ExternalMode.class)
class ExternalPresence implements PresenceSource {

    private final XmppPubSubClient client;

    ExternalPresence(XmppPubSubClient client) {
        this.client = client;
    }

    @Override
    public CompletableFuture<Void> heardAll() {
        return client.awaitPresence();
    }
}
