package org.finessebridge.app.teammessage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many messages there may be.
 *
 * @param mostOfTeam that a team sees at a time
 */
@Validated
@ConfigurationProperties(prefix = "finesse.team-messages", ignoreUnknownFields = false)
record TeamMessageSettings(
        @DefaultValue("20") @Min(1) @Max(1000) int mostOfTeam) {}
