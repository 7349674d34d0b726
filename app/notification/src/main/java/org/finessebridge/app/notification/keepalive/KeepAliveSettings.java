package org.finessebridge.app.notification.keepalive;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a TCP or WebSocket connection is noticed to be gone. BOSH has its inactivity for that.
 *
 * @param silence time without a word of the client after which it is pinged
 * @param answer time that it has for an answer
 */
public record KeepAliveSettings(
        @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("60s")
        Duration silence,

        @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("60s")
        Duration answer) {}
