package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.RtpDirection;
import org.finessebridge.cti.message.code.RtpType;
import org.jspecify.annotations.Nullable;

/**
 * Asks the client that registered the recording service to record a call.
 *
 * <p>START_RECORDING_REQ, type 147. CTI Server Message Reference Guide, Server Service, Start
 * Recording Req.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(147)
public record StartRecordingReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.UINT) long clientPort,
        @Fixed(WireType.UINT) long bitRate,
        @Fixed(WireType.UINT) long packetSize,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<RtpDirection> direction,
        @Fixed(value = WireType.USHORT, name = "RTPType") Coded<RtpType> rtpType,
        @Fixed(WireType.USHORT) int echoCancellation,
        @Fixed(WireType.USHORT) int payloadType,
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
        implements CtiRequest<StartRecordingConf> {

    /** A builder with nothing set. */
    public static StartRecordingReqBuilder builder() {
        return new StartRecordingReqBuilder();
    }

    /** A builder with the values of this message. */
    public StartRecordingReqBuilder toBuilder() {
        return new StartRecordingReqBuilder(this);
    }
}
