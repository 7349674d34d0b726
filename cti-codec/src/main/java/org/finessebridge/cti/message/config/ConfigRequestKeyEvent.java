package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the keys of the configuration: what has changed since has another key.
 *
 * <p>CONFIG_REQUEST_KEY_EVENT, type 230. CTI Server Message Reference Guide, Configuration
 * Messages, Config Request Key Event.
 */
@MessageType(230)
public record ConfigRequestKeyEvent(
        @Fixed(WireType.UINT) long peripheralId,
        @Floating(tag = 131, type = WireType.UINT) @Nullable Long customerId,
        Remainder remainder)
        implements CtiIndication {

    /** A message with nothing beyond its listed fields. */
    public ConfigRequestKeyEvent(long peripheralId, Long customerId) {
        this(peripheralId, customerId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ConfigRequestKeyEventBuilder builder() {
        return new ConfigRequestKeyEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigRequestKeyEventBuilder toBuilder() {
        return new ConfigRequestKeyEventBuilder(this);
    }
}
