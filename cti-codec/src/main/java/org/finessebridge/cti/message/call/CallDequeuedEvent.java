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
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

/**
 * A call has left a queue.
 *
 * <p>CALL_DEQUEUED_EVENT, type 86. CTI Server Message Reference Guide, Client Events Service, Call
 * Dequeued Event.
 *
 * <p>QueueDeviceType stands before ServiceNumber; in CALL_QUEUED_EVENT it stands after ServiceID.
 */
@MessageType(86)
public record CallDequeuedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> queueDeviceType,
        @Fixed(WireType.UINT) long serviceNumber,
        @Fixed(WireType.UINT) long serviceId,
        @Fixed(WireType.USHORT) int numQueued,
        @Repeated(count = "NumSkillGroups") List<QueuedSkillGroup> skillGroups,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiEvent {

    public CallDequeuedEvent {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static CallDequeuedEventBuilder builder() {
        return new CallDequeuedEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallDequeuedEventBuilder toBuilder() {
        return new CallDequeuedEventBuilder(this);
    }
}
