package org.finessebridge.app.notification.bosh;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What BOSH sessions are offered (XEP-0124, 7.2).
 *
 * @param longestWait longest time for which a request is held
 * @param inactivity longest time without a request
 * @param hold most requests that are held at a time
 * @param longestPause longest time without a request that a client may announce
 * @param polling shortest time between two empty requests of a client that polls
 */
public record BoshSettings(
        @Name("wait") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("30s")
        Duration longestWait,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("60s")
        Duration inactivity,

        @Min(1) @Max(5) @DefaultValue("1") int hold,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("120s")
        Duration longestPause,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("2s")
        Duration polling) {}
