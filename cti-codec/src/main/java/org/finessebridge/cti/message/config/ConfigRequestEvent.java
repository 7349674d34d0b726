package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the configuration of the kinds named.
 *
 * <p>CONFIG_REQUEST_EVENT, type 232. CTI Server Message Reference Guide, Configuration Messages,
 * Config Request Event.
 *
 * <p>ConfigMsgMask stands between the other fields since version 25; a body of 8 bytes is read as
 * the older form in every version.
 */
@MessageType(232)
public record ConfigRequestEvent(
        @Fixed(WireType.UINT) long configInformation,

        @Fixed(
                value = WireType.UINT,
                since = 25,
                bodies = {12, 18, 20})
        long configMsgMask,

        @Fixed(WireType.UINT) long peripheralId,
        @Floating(tag = 131, type = WireType.UINT) @Nullable Long customerId,
        Remainder remainder)
        implements CtiIndication {

    /** A builder with nothing set. */
    public static ConfigRequestEventBuilder builder() {
        return new ConfigRequestEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigRequestEventBuilder toBuilder() {
        return new ConfigRequestEventBuilder(this);
    }
}
