package org.finessebridge.app.systeminfo;

import jakarta.validation.constraints.NotNull;
import org.finessebridge.app.host.Host;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What SystemInfo says that nobody can be asked for.
 *
 * @param license the licence of a UCCX deployment, by which desktops show what they can
 * @param primaryNode the host of the first node, where that is another one than this: both nodes of a pair name the
 *     same ones; null for this one
 * @param secondaryNode the host of the other node, where desktops go when this one is lost; null where there is none
 */
@Validated
@ConfigurationProperties(prefix = "finesse.system-info", ignoreUnknownFields = false)
public record SystemInfoSettings(
        @NotNull @DefaultValue("premium") License license,

        @Nullable String primaryNode,

        @Nullable String secondaryNode) {

    public SystemInfoSettings {
        primaryNode = host("primary-node", primaryNode);
        secondaryNode = host("secondary-node", secondaryNode);
    }

    private static @Nullable String host(String setting, @Nullable String host) {
        if (host == null || host.isBlank()) {
            return null;
        }
        return Host.of(host.strip())
                .map(Host::text)
                .orElseThrow(() -> new IllegalArgumentException("finesse.system-info." + setting + " is '" + host
                        + "', which is no name of a host, and no IPv4 or IPv6 address"));
    }

    /** The values of {@code <license>}. */
    public enum License {
        STANDARD,
        ENHANCED,
        PREMIUM
    }
}
