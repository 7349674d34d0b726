package org.finessebridge.cti.message.call;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
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
 * A call has been transferred to another device.
 *
 * <p>CALL_TRANSFERRED_EVENT, type 18. CTI Server Message Reference Guide, Client Events Service,
 * Call Transferred Event.
 */
@MessageType(18)
public record CallTransferredEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> primaryDeviceIdType,
        @Fixed(WireType.UINT) long primaryCallId,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        @Fixed(WireType.USHORT) int skillGroupPriority,
        @Repeated(count = "NumParties") List<ConnectedParty> connectedParties,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> secondaryDeviceIdType,
        @Fixed(WireType.UINT) long secondaryCallId,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> transferringDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> transferredDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 35, max = 64) @Nullable String primaryDeviceId,
        @Floating(tag = 36, max = 64) @Nullable String secondaryDeviceId,
        @Floating(tag = 42, max = 64) @Nullable String transferringDeviceId,
        @Floating(tag = 43, max = 64) @Nullable String transferredDeviceId,
        Remainder remainder)
        implements CtiEvent {

    public CallTransferredEvent {
        connectedParties = List.copyOf(connectedParties);
    }

    /** A builder with nothing set. */
    public static CallTransferredEventBuilder builder() {
        return new CallTransferredEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallTransferredEventBuilder toBuilder() {
        return new CallTransferredEventBuilder(this);
    }
}
