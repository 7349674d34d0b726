package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Peripherals of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_PERIPHERAL_EVENT, type 260. CTI Server Message Reference Guide, Configuration Messages,
 * Config Peripheral Event.
 *
 * <p>Since version 22.
 */
@MessageType(260)
public record ConfigPeripheralEvent(
        @Repeated(count = "NumRecords") List<ConfiguredPeripheral> peripherals, Remainder remainder)
        implements CtiEvent {

    public ConfigPeripheralEvent {
        peripherals = List.copyOf(peripherals);
    }

    /** A builder with nothing set. */
    public static ConfigPeripheralEventBuilder builder() {
        return new ConfigPeripheralEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigPeripheralEventBuilder toBuilder() {
        return new ConfigPeripheralEventBuilder(this);
    }
}
