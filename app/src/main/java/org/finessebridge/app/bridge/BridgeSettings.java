package org.finessebridge.app.bridge;

import java.time.Duration;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.RequestTimes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bridge's limits.
 *
 * @param requestDeadline how long after its acceptance a request may be without its answer; then it
 *     is answered with an error, and not sent any more if it still waits
 * @param eventTimeout how long after its confirmation a request may be without its event before the
 *     CTI server is asked for the agent's state; the waits before further questions double
 * @param stopTimeout how long requests under way may take to end when the product stops
 */
@ConfigurationProperties(prefix = "finesse.bridge", ignoreUnknownFields = false)
record BridgeSettings(
        @DefaultValue("15s") Duration requestDeadline,
        @DefaultValue("2s") Duration eventTimeout,
        @DefaultValue("3s") Duration stopTimeout) {

    BridgeSettings {
        requirePositive("request-deadline", requestDeadline);
        requirePositive("event-timeout", eventTimeout);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("finesse.bridge." + name + " must be longer than nothing");
        }
    }

    /** The times of each request. */
    RequestTimes requestTimes() {
        return new RequestTimes(requestDeadline, eventTimeout, OutcomeToApiError.late());
    }
}
