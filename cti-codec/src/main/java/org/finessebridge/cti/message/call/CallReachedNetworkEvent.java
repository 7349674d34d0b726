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
 * An outbound call has been handed to the network.
 *
 * <p>CALL_REACHED_NETWORK_EVENT, type 34. CTI Server Message Reference Guide, Client Events
 * Service, Call Reached Network Event.
 */
@MessageType(34)
public record CallReachedNetworkEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> trunkUsedDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 48, max = 64) @Nullable String trunkUsedDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        @Floating(tag = 121, type = WireType.UINT) @Nullable Long trunkNumber,
        @Floating(tag = 122, type = WireType.UINT) @Nullable Long trunkGroupNumber,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static CallReachedNetworkEventBuilder builder() {
        return new CallReachedNetworkEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallReachedNetworkEventBuilder toBuilder() {
        return new CallReachedNetworkEventBuilder(this);
    }
}
