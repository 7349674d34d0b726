package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.RtpDirection;
import org.jspecify.annotations.Nullable;

/**
 * An RTP stream of an agent's call has stopped.
 *
 * <p>RTP_STOPPED_EVENT, type 117. CTI Server Message Reference Guide, Client Events Service, Rtp
 * Stopped Event.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 * @param sendingAddressIpv6 in versions 14 to 18; later ones have it in {@code sendingAddress}
 */
@MessageType(117)
public record RtpStoppedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long clientPort,
        @Fixed(WireType.USHORT) Coded<RtpDirection> direction,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 81, max = 64) @Nullable String clientAddress,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 125, max = 64) @Nullable String sendingAddress,
        @Floating(tag = 126, type = WireType.UINT) @Nullable Long sendingPort,

        @Floating(name = "ClientAddressIPv6", tag = 226, max = 64, since = 14, until = 18) @Nullable
        String clientAddressIpv6,

        @Floating(name = "SendingAddressIPv6", tag = 227, max = 64, since = 14, until = 18) @Nullable
        String sendingAddressIpv6,

        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static RtpStoppedEventBuilder builder() {
        return new RtpStoppedEventBuilder();
    }

    /** A builder with the values of this message. */
    public RtpStoppedEventBuilder toBuilder() {
        return new RtpStoppedEventBuilder(this);
    }
}
