package org.finessebridge.app.accesslog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.finessebridge.app.logfile.LogBounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The access log.
 *
 * @param enabled whether it is written
 * @param fileSize a file that is as large gets a successor
 * @param days how long old files are kept
 * @param totalSize most of all files
 */
@Validated
@ConfigurationProperties(prefix = "finesse.access-log", ignoreUnknownFields = false)
record AccessLogSettings(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("20MB") DataSize fileSize,
        @DefaultValue("14") @Min(1) @Max(3650) int days,
        @NotNull @DefaultValue("400MB") DataSize totalSize) {

    /** As the record says. */
    AccessLogSettings {
        LogBounds.check("access-log", fileSize, totalSize);
    }

    LogBounds bounds() {
        return new LogBounds(fileSize, days, totalSize);
    }
}
