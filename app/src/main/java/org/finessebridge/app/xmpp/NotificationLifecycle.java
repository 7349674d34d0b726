package org.finessebridge.app.xmpp;

import java.util.Set;
import org.finessebridge.app.node.SignedInClients;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.notification.PortUnavailableException;
import org.finessebridge.app.startup.IoFailure;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.startup.StartupPhase;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Starts and stops the embedded Notification Service with the product, and ends sessions there. */
@Component
@Conditional(ExternalMode.Not.class)
class NotificationLifecycle implements SmartLifecycle, SignedInClients {

    private final NotificationService service;

    NotificationLifecycle(NotificationService service) {
        this.service = service;
    }

    /**
     * Opens all ports.
     *
     * @throws StartupException if one of them can't be opened; none is open then
     */
    @Override
    public void start() {
        try {
            service.start();
        } catch (PortUnavailableException e) {
            throw new StartupException(
                    "Port %d of the Notification Service can't be opened: %s.".formatted(e.port(), IoFailure.ofPort(e)),
                    "Stop the other program, or set %1$s.port to a free port (-1 opens none) or %1$s.address to an address of this machine."
                            .formatted(e.settings()),
                    e);
        }
    }

    @Override
    public void stop() {
        service.stop();
    }

    @Override
    public boolean isRunning() {
        return service.isRunning();
    }

    @Override
    public int getPhase() {
        return StartupPhase.NOTIFICATION_SERVICE;
    }

    @Override
    public void disconnect(Set<String> users) {
        service.disconnect(users);
    }

    @Override
    public void endSessions(Set<String> users) {
        service.endSessions(users);
    }
}
