package org.finessebridge.cti.message.call;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CallDataMessage;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
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
 * A call alerts at a device, or has reached a trunk, a queue or another place of the switch.
 *
 * <p>CALL_DELIVERED_EVENT, type 9. CTI Server Message Reference Guide, Client Events Service, Call
 * Delivered Event.
 */
@MessageType(9)
public record CallDeliveredEvent(
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
        @Fixed(WireType.USHORT) Coded<DeviceIdType> alertingDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> callingDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> lastRedirectDeviceType,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 26, max = 64) @Nullable String alertingDeviceId,
        @Floating(tag = 27, max = 64) @Nullable String callingDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        @Floating(tag = 29, max = 64) @Nullable String lastRedirectDeviceId,
        @Floating(tag = 121, type = WireType.UINT) @Nullable Long trunkNumber,
        @Floating(tag = 122, type = WireType.UINT) @Nullable Long trunkGroupNumber,
        @Floating(tag = 202, type = WireType.UINT) @Nullable Long secondaryConnectionCallId,
        @Floating(name = "ANI", tag = 8, max = 40) @Nullable String ani,

        @Floating(name = "ANI_II", tag = 215, max = 2) @Nullable
        String aniIi,

        @Floating(tag = 9, type = WireType.UNSPEC, max = 131) @Nullable
        OpaqueBytes userToUserInfo,

        @Floating(name = "DNIS", tag = 10, max = 32) @Nullable
        String dnis,

        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,
        @Floating(tag = 12, max = 40) @Nullable String callerEnteredDigits,
        @Floating(tag = 13, max = 41) @Nullable String callVariable1,
        @Floating(tag = 14, max = 41) @Nullable String callVariable2,
        @Floating(tag = 15, max = 41) @Nullable String callVariable3,
        @Floating(tag = 16, max = 41) @Nullable String callVariable4,
        @Floating(tag = 17, max = 41) @Nullable String callVariable5,
        @Floating(tag = 18, max = 41) @Nullable String callVariable6,
        @Floating(tag = 19, max = 41) @Nullable String callVariable7,
        @Floating(tag = 20, max = 41) @Nullable String callVariable8,
        @Floating(tag = 21, max = 41) @Nullable String callVariable9,
        @Floating(tag = 22, max = 41) @Nullable String callVariable10,
        @Floating(tag = 46, max = 40) @Nullable String callWrapupData,
        Remainder remainder)
        implements CtiEvent, CallDataMessage {

    public CallDeliveredEvent {
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
    }

    /** A builder with nothing set. */
    public static CallDeliveredEventBuilder builder() {
        return new CallDeliveredEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallDeliveredEventBuilder toBuilder() {
        return new CallDeliveredEventBuilder(this);
    }
}
