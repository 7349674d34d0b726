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
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

/**
 * A call has been answered at the answering device.
 *
 * <p>CALL_ESTABLISHED_EVENT, type 10. CTI Server Message Reference Guide, Client Events Service,
 * Call Established Event.
 */
@MessageType(10)
public record CallEstablishedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Fixed(WireType.UINT) long serviceNumber,
        @Fixed(WireType.UINT) long serviceId,
        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        @Fixed(WireType.USHORT) int skillGroupPriority,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> answeringDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> callingDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> lastRedirectDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 30, max = 64) @Nullable String answeringDeviceId,
        @Floating(tag = 27, max = 64) @Nullable String callingDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        @Floating(tag = 29, max = 64) @Nullable String lastRedirectDeviceId,
        @Floating(tag = 121, type = WireType.UINT) @Nullable Long trunkNumber,
        @Floating(tag = 122, type = WireType.UINT) @Nullable Long trunkGroupNumber,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static CallEstablishedEventBuilder builder() {
        return new CallEstablishedEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallEstablishedEventBuilder toBuilder() {
        return new CallEstablishedEventBuilder(this);
    }
}
