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
 * Calls have been joined to a conference, or a party was added to one.
 *
 * <p>CALL_CONFERENCED_EVENT, type 17. CTI Server Message Reference Guide, Client Events Service,
 * Call Conferenced Event.
 *
 * <p>The types of the primary, the secondary and the connected parties' devices are printed as
 * DeviceIDType here and as ConnectionDeviceIDType elsewhere; 0 is valid in both.
 */
@MessageType(17)
public record CallConferencedEvent(
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
        @Fixed(WireType.USHORT) Coded<DeviceIdType> controllerDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> addedPartyDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 35, max = 64) @Nullable String primaryDeviceId,
        @Floating(tag = 36, max = 64) @Nullable String secondaryDeviceId,
        @Floating(tag = 37, max = 64) @Nullable String controllerDeviceId,
        @Floating(tag = 38, max = 64) @Nullable String addedPartyDeviceId,
        Remainder remainder)
        implements CtiEvent {

    public CallConferencedEvent {
        connectedParties = List.copyOf(connectedParties);
    }

    /** A builder with nothing set. */
    public static CallConferencedEventBuilder builder() {
        return new CallConferencedEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallConferencedEventBuilder toBuilder() {
        return new CallConferencedEventBuilder(this);
    }
}
