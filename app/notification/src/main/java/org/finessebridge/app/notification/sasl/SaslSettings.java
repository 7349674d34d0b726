package org.finessebridge.app.notification.sasl;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of authentication.
 *
 * @param mechanisms which mechanisms are offered; {@code PLAIN} is the one that every client of the
 *     field knows
 */
public record SaslSettings(
        @NotEmpty @DefaultValue({"SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"})
        List<SaslMechanism> mechanisms) {

    public SaslSettings {
        mechanisms = mechanisms.stream().distinct().sorted().toList();
    }
}
