package org.finessebridge.cti.message.call;

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
 * A call no longer concerns the client: the last event of each call.
 *
 * <p>END_CALL_EVENT, type 24. CTI Server Message Reference Guide, Client Events Service, End Call
 * Event.
 */
@MessageType(24)
public record EndCallEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static EndCallEventBuilder builder() {
        return new EndCallEventBuilder();
    }

    /** A builder with the values of this message. */
    public EndCallEventBuilder toBuilder() {
        return new EndCallEventBuilder(this);
    }
}
