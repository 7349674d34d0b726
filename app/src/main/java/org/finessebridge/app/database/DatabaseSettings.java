package org.finessebridge.app.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where users, configuration and subscriptions are kept.
 *
 * @param url of a PostgreSQL, {@code jdbc:postgresql://host/database?sslmode=verify-full}, without the
 *     password; null for H2 in the data directory
 * @param username who connects; null for the name that the process runs under
 * @param password of that user; null if none is asked for
 * @param connections how many are kept at most
 * @param timeout how long connecting, and a statement, may take before the database counts as away
 */
@Validated
@ConfigurationProperties(prefix = "finesse.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("4") @Min(2) @Max(100) int connections,

        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration timeout) {

    /** Without the password, and without what a URL may hold of one. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url == null ? "h2" : "postgresql") + ", username=" + username + "]";
    }
}
