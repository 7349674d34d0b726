package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The session of another client has ended.
 *
 * <p>CLIENT_SESSION_CLOSED_EVENT, type 100. CTI Server Message Reference Guide, Client Monitor
 * Service, Client Session Closed Event.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(100)
public record ClientSessionClosedEvent(
        @Fixed(WireType.UINT) long sessionId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) Coded<StatusCode> status,
        @Fixed(WireType.UINT) long clientPort,
        @Floating(tag = 81, max = 64) @Nullable String clientAddress,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 3, max = 64) @Nullable String clientSignature,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,

        @Floating(name = "ClientAddressIPv6", tag = 226, max = 64, since = 14, until = 18) @Nullable
        String clientAddressIpv6,

        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static ClientSessionClosedEventBuilder builder() {
        return new ClientSessionClosedEventBuilder();
    }

    /** A builder with the values of this message. */
    public ClientSessionClosedEventBuilder toBuilder() {
        return new ClientSessionClosedEventBuilder(this);
    }
}
