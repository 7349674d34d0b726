package org.finessebridge.app.xmpp;

import java.util.concurrent.CompletableFuture;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.presence.PresenceSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Clients are heard by what the embedded service reads of them. */
@Component
@Conditional(ExternalMode.Not.class)
class EmbeddedPresence implements PresenceSource {

    private final NotificationService service;

    EmbeddedPresence(NotificationService service) {
        this.service = service;
    }

    @Override
    public CompletableFuture<Void> heardAll() {
        return service.heardAll();
    }
}
