package org.finessebridge.app.notification.handover;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

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

        @NotNull @DurationMin(seconds = 1) @DefaultValue("5m")
        Duration maxAge) {}
