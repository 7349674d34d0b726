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
 * A call has entered a queue.
 *
 * <p>CALL_QUEUED_EVENT, type 21. CTI Server Message Reference Guide, Client Events Service, Call
 * Queued Event.
 */
@MessageType(21)
public record CallQueuedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.UINT) long serviceNumber,
        @Fixed(WireType.UINT) long serviceId,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> queueDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> callingDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> lastRedirectDeviceType,
        @Fixed(WireType.USHORT) int numQueued,
        @Repeated(count = "NumSkillGroups") List<QueuedSkillGroup> skillGroups,
        @Fixed(WireType.USHORT) Coded<LocalConnectionState> localConnectionState,
        @Fixed(WireType.USHORT) Coded<EventCause> eventCause,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 45, max = 64) @Nullable String queueDeviceId,
        @Floating(tag = 27, max = 64) @Nullable String callingDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        @Floating(tag = 29, max = 64) @Nullable String lastRedirectDeviceId,
        Remainder remainder)
        implements CtiEvent {

    public CallQueuedEvent {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static CallQueuedEventBuilder builder() {
        return new CallQueuedEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallQueuedEventBuilder toBuilder() {
        return new CallQueuedEventBuilder(this);
    }
}
