package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Media routing domains of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_MRD_EVENT, type 254. CTI Server Message Reference Guide, Configuration Messages, Config
 * Mrd Event.
 *
 * <p>Since version 20.
 */
@MessageType(254)
public record ConfigMrdEvent(@Repeated(count = "NumRecords") List<ConfiguredMrd> mrds, Remainder remainder)
        implements CtiEvent {

    public ConfigMrdEvent {
        mrds = List.copyOf(mrds);
    }

    /** A builder with nothing set. */
    public static ConfigMrdEventBuilder builder() {
        return new ConfigMrdEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigMrdEventBuilder toBuilder() {
        return new ConfigMrdEventBuilder(this);
    }
}
