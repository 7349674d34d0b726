package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

/**
 * A call has left a device for another one without being answered.
 *
 * <p>CALL_DIVERTED_EVENT, type 19. CTI Server Message Reference Guide, Client Events Service, Call
 * Diverted Event.
 */
@MessageType(19)
public record CallDivertedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.UINT) long serviceNumber,
        @Fixed(WireType.UINT) long serviceId,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> divertingDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 44, max = 64) @Nullable String divertingDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static CallDivertedEventBuilder builder() {
        return new CallDivertedEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallDivertedEventBuilder toBuilder() {
        return new CallDivertedEventBuilder(this);
    }
}
