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
 * A call could not be completed, for instance because the called device is busy.
 *
 * <p>CALL_FAILED_EVENT, type 16. CTI Server Message Reference Guide, Client Events Service, Call
 * Failed Event.
 */
@MessageType(16)
public record CallFailedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> failingDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 34, max = 64) @Nullable String failingDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static CallFailedEventBuilder builder() {
        return new CallFailedEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallFailedEventBuilder toBuilder() {
        return new CallFailedEventBuilder(this);
    }
}
