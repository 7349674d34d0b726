package org.finessebridge.app.clientlog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How many client logs are kept; where there are more, the oldest go.
 *
 * @param filesOfUser of one user
 * @param sizeOfUser of one user, in all
 * @param files of all users
 * @param size of all users, in all
 */
@Validated
@ConfigurationProperties(prefix = "finesse.client-logs", ignoreUnknownFields = false)
record ClientLogSettings(
        @DefaultValue("20") @Min(1) @Max(10_000) int filesOfUser,
        @NotNull @DefaultValue("10MB") DataSize sizeOfUser,
        @DefaultValue("2000") @Min(1) @Max(100_000) int files,
        @NotNull @DefaultValue("500MB") DataSize size) {}
