package org.finessebridge.app.xmpp;

import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.serviceability.ConnectedUsers;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Counts who is connected to the embedded Notification Service. */
@Component
@Conditional(ExternalMode.Not.class)
class ConnectedClients implements ConnectedUsers {

    /** The resource of the vendor's desktop. */
    private static final String DESKTOP = "desktop";

    private final NotificationService service;

    ConnectedClients(NotificationService service) {
        this.service = service;
    }

    @Override
    public Count now() {
        return new Count(service.connectedUsers(DESKTOP), service.connectedUsers(null));
    }
}
