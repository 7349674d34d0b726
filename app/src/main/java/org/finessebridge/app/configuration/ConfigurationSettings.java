package org.finessebridge.app.configuration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How configuration is kept.
 *
 * @param auditedChanges how many rows of changes the audit keeps, the newest of all; a long change has several
 */
@Validated
@ConfigurationProperties(prefix = "finesse.configuration", ignoreUnknownFields = false)
record ConfigurationSettings(
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int auditedChanges) {}
