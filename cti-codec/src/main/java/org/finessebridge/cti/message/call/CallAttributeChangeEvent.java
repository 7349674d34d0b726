package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a call has changed, such as its type.
 *
 * <p>CALL_ATTRIBUTE_CHANGE_EVENT, type 240. CTI Server Message Reference Guide, Client Events
 * Service, Call Attribute Change Event.
 *
 * <p>The number comes from the guides of versions 14 to 19; UCCX uses it for another message.
 */
@MessageType(value = 240, dialects = Dialect.UCCE)
public record CallAttributeChangeEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long callTypeId,
        @Fixed(WireType.UINT) long serviceNumber,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static CallAttributeChangeEventBuilder builder() {
        return new CallAttributeChangeEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallAttributeChangeEventBuilder toBuilder() {
        return new CallAttributeChangeEventBuilder(this);
    }
}
