package org.finessebridge.app.bridge;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.RequestTimes;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bridge's limits.
 *
 * @param requestDeadline how long after it was submitted a request may be without its answer; then it
 *     is answered with an error, and not sent any more if it still waits
 * @param eventTimeout how long after its confirmation a request may be without its event before the
 *     CTI server is asked for the agent's state, at most the deadline; the waits before further
 *     questions double
 * @param stopTimeout how long requests under way may take to end when the product stops
 */
@Validated
@ConfigurationProperties(prefix = "finesse.bridge", ignoreUnknownFields = false)
record BridgeSettings(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("15s")
        Duration requestDeadline,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("2s")
        Duration eventTimeout,

        @NotNull @DurationMin @DurationMax(hours = 1) @DefaultValue("3s")
        Duration stopTimeout) {

    /** A question after the deadline would be about a request that is answered already. */
    BridgeSettings {
        if (eventTimeout.compareTo(requestDeadline) > 0) {
            throw new IllegalArgumentException("finesse.bridge.event-timeout is longer than"
                    + " finesse.bridge.request-deadline, so the CTI server would be asked too late");
        }
    }

    /** The times of each request. */
    RequestTimes requestTimes() {
        return new RequestTimes(requestDeadline, eventTimeout, OutcomeToApiError.late());
    }
}
