package org.finessebridge.app.xmpp;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.finessebridge.app.node.SignedInClients;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.notification.PortUnavailableException;
import org.finessebridge.app.startup.IoFailure;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.app.systeminfo.NotificationServiceWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Starts and stops the embedded Notification Service, with the product and when an operator wants it, and ends
 * sessions there.
 */
@Component
@Conditional(ExternalMode.Not.class)
class NotificationLifecycle implements SmartLifecycle, SignedInClients {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationLifecycle.class);

    /** The bridge has other work, too; a service that shall stop does not wait for long. */
    private static final long PATIENCE_MS = 2_000;

    private final NotificationService service;
    private final ObjectProvider<NotificationServiceWatch> watch;

    NotificationLifecycle(NotificationService service, ObjectProvider<NotificationServiceWatch> watch) {
        this.service = service;
        this.watch = watch;
    }

    /**
     * Stops or starts the service while the product runs on. Clients are told OUT_OF_SERVICE before their streams
     * close, and IN_SERVICE when the ports are open again. Blocks; does nothing where it is so already.
     *
     * @throws PortUnavailableException if a port can't be opened; the service is stopped then
     */
    void runByOperator(boolean running) {
        synchronized (service) {
            if (running == service.isRunning()) {
                return;
            }
            if (running) {
                LOG.info("An operator starts the Notification Service");
                service.start();
                watch.ifAvailable(NotificationServiceWatch::notificationServiceStarted);
            } else {
                LOG.warn("OUT_OF_SERVICE: an operator stops the Notification Service, until it is started again"
                        + " (app/bin/finesse-notification-service start)");
                watch.ifAvailable(NotificationLifecycle::awaitTold);
                service.stop();
            }
        }
    }

    private static void awaitTold(NotificationServiceWatch told) {
        try {
            var _ = told.notificationServiceStops().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("Clients have not been told yet: {}", e.toString());
        }
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
        synchronized (service) {
            service.stop();
        }
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
