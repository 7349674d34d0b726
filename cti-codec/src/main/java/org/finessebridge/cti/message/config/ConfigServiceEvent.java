package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Services of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_SERVICE_EVENT, type 235. CTI Server Message Reference Guide, Configuration Messages,
 * Config Service Event.
 */
@MessageType(235)
public record ConfigServiceEvent(
        @Repeated(count = "NumRecords") List<ConfiguredService> services, Remainder remainder) implements CtiEvent {

    public ConfigServiceEvent {
        services = List.copyOf(services);
    }

    /** A builder with nothing set. */
    public static ConfigServiceEventBuilder builder() {
        return new ConfigServiceEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigServiceEventBuilder toBuilder() {
        return new ConfigServiceEventBuilder(this);
    }
}
