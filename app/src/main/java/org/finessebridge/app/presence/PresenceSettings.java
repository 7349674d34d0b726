package org.finessebridge.app.presence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When agents are logged out whose clients have gone.
 *
 * @param forcedLogout whether they are at all
 * @param logoutAfter how long an agent may be without an available client
 * @param restartGrace how long after the product has begun to serve an agent may be without a client who was signed in
 *     before, and has not been seen since; 0: for ever
 * @param ignoredResources sessions with these resources are no clients: an operator's console left open would else keep
 *     an agent signed in
 * @param rate most forced logouts in a second
 */
@Validated
@ConfigurationProperties(prefix = "finesse.presence", ignoreUnknownFields = false)
public record PresenceSettings(
        @DefaultValue("true") boolean forcedLogout,

        @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("60s")
        Duration logoutAfter,

        @NotNull @DurationMin @DurationMax(days = 1) @DefaultValue("0s")
        Duration restartGrace,

        @NotNull @DefaultValue Set<String> ignoredResources,

        @Min(1) @Max(1000) @DefaultValue("50") int rate) {

    public PresenceSettings {
        ignoredResources = Set.copyOf(ignoredResources);
    }
}
