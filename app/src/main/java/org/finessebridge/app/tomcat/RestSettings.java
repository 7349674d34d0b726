package org.finessebridge.app.tomcat;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a client of REST may take, on both ports alike.
 *
 * @param requestTimeout for the TLS handshake with the head of the first request, for every other
 *     head from its first byte, and for a body
 * @param connectionsPerAddress most connections of one address; a proxy is one for all behind it
 */
@Validated
@ConfigurationProperties(prefix = "finesse.rest", ignoreUnknownFields = false)
record RestSettings(
        @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("15s")
        Duration requestTimeout,

        @Min(1) @DefaultValue("4000") int connectionsPerAddress) {}
