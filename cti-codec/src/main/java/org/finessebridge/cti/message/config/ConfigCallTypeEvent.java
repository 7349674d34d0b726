package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Call types of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_CALL_TYPE_EVENT, type 245. CTI Server Message Reference Guide, Configuration Messages,
 * Config Call Type Event.
 */
@MessageType(245)
public record ConfigCallTypeEvent(
        @Repeated(count = "NumRecords") List<ConfiguredCallType> callTypes, Remainder remainder) implements CtiEvent {

    public ConfigCallTypeEvent {
        callTypes = List.copyOf(callTypes);
    }

    /** A builder with nothing set. */
    public static ConfigCallTypeEventBuilder builder() {
        return new ConfigCallTypeEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigCallTypeEventBuilder toBuilder() {
        return new ConfigCallTypeEventBuilder(this);
    }
}
