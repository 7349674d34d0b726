package org.finessebridge.app.systeminfo;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What SystemInfo says that nobody can be asked for.
 *
 * @param license the licence of a UCCX deployment, by which desktops show what they can
 */
@Validated
@ConfigurationProperties(prefix = "finesse.system-info", ignoreUnknownFields = false)
public record SystemInfoSettings(
        @NotNull @DefaultValue("premium") License license) {

    /** The values of {@code <license>}. */
    public enum License {
        STANDARD,
        ENHANCED,
        PREMIUM
    }
}
