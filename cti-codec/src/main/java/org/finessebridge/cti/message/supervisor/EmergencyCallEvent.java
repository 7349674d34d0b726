package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * An agent has made an emergency call.
 *
 * <p>EMERGENCY_CALL_EVENT, type 123. CTI Server Message Reference Guide, Supervisor Service,
 * Emergency Call Event.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(123)
public record EmergencyCallEvent(
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long sessionId,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 81, max = 64) @Nullable String clientAddress,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,

        @Floating(name = "ClientAddressIPv6", tag = 226, max = 64, since = 14, until = 18) @Nullable
        String clientAddressIpv6,

        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static EmergencyCallEventBuilder builder() {
        return new EmergencyCallEventBuilder();
    }

    /** A builder with the values of this message. */
    public EmergencyCallEventBuilder toBuilder() {
        return new EmergencyCallEventBuilder(this);
    }
}
