package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Devices of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_DEVICE_EVENT, type 238. CTI Server Message Reference Guide, Configuration Messages,
 * Config Device Event.
 */
@MessageType(value = 238, dialects = Dialect.UCCE)
public record ConfigDeviceEvent(
        @Repeated(count = "NumRecords") List<ConfiguredDevice> devices, Remainder remainder) implements CtiEvent {

    public ConfigDeviceEvent {
        devices = List.copyOf(devices);
    }

    /** A builder with nothing set. */
    public static ConfigDeviceEventBuilder builder() {
        return new ConfigDeviceEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigDeviceEventBuilder toBuilder() {
        return new ConfigDeviceEventBuilder(this);
    }
}
