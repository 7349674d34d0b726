package org.finessebridge.app.notification.offline;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * Settings of the events that are kept for users who are not connected.
 *
 * @param eventsPerUser how many are kept for one user, the newest; 0 = none
 * @param events how many are kept in all
 * @param maxAge when an event is stale: a user who comes back later than that reads the state anew
 */
public record OfflineSettings(
        @Min(0) @DefaultValue("100") int eventsPerUser,
        @Min(0) @DefaultValue("100000") int events,

        @NotNull @DefaultValue("5m") @DurationUnit(ChronoUnit.SECONDS)
        Duration maxAge) {

    public OfflineSettings {
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("finesse.notification.offline.max-age must be positive");
        }
    }
}
