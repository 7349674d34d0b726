package org.finessebridge.app.xmpp;

import java.util.Map;
import org.finessebridge.app.notification.ExternalMode;
import org.finessebridge.app.notification.PortUnavailableException;
import org.finessebridge.app.startup.IoFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/notificationservice}, by which an operator stops and starts the embedded Notification Service from
 * the machine itself ({@code app/bin/finesse-notification-service}), as the original's
 * {@code utils service stop Cisco Finesse Notification Service} does.
 */
@Component
@Endpoint(id = "notificationservice")
@Conditional(ExternalMode.Not.class)
class NotificationServiceEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationServiceEndpoint.class);

    private final NotificationLifecycle lifecycle;

    NotificationServiceEndpoint(NotificationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** {@code {"running":true}}. */
    @ReadOperation
    Map<String, Object> status() {
        return Map.of("running", lifecycle.isRunning());
    }

    /**
     * Stops or starts; answers when it is done.
     *
     * @param running what it shall do
     */
    @WriteOperation
    WebEndpointResponse<Map<String, Object>> run(boolean running) {
        try {
            lifecycle.runByOperator(running);
            return new WebEndpointResponse<>(status());
        } catch (PortUnavailableException e) {
            LOG.error(
                    "The Notification Service stays stopped: port {} can't be opened ({}). Stop the other program, and"
                            + " start the service again",
                    e.port(),
                    IoFailure.ofPort(e));
            return new WebEndpointResponse<>(
                    Map.of("running", false, "port", e.port()), WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }
}
