package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Another client has opened a session, or a session was open when the client asked for them.
 *
 * <p>CLIENT_SESSION_OPENED_EVENT, type 99. CTI Server Message Reference Guide, Client Monitor
 * Service, Client Session Opened Event.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(99)
public record ClientSessionOpenedEvent(
        @Fixed(WireType.UINT) long sessionId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long servicesGranted,
        @Fixed(WireType.UINT) long callMsgMask,
        @Fixed(WireType.UINT) long agentStateMask,
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
    public static ClientSessionOpenedEventBuilder builder() {
        return new ClientSessionOpenedEventBuilder();
    }

    /** A builder with the values of this message. */
    public ClientSessionOpenedEventBuilder toBuilder() {
        return new ClientSessionOpenedEventBuilder(this);
    }
}
