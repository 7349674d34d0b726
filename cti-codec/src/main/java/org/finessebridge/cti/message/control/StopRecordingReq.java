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
import org.jspecify.annotations.Nullable;

/**
 * Asks the client that registered the recording service to stop recording a call.
 *
 * <p>STOP_RECORDING_REQ, type 149. CTI Server Message Reference Guide, Server Service, Stop
 * Recording Req.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(149)
public record StopRecordingReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.UINT) long clientPort,
        @Fixed(WireType.UINT) long sessionId,
        @Fixed(WireType.UINT) long serverData,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<RtpDirection> direction,
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
        implements CtiRequest<StopRecordingConf> {

    /** A builder with nothing set. */
    public static StopRecordingReqBuilder builder() {
        return new StopRecordingReqBuilder();
    }

    /** A builder with the values of this message. */
    public StopRecordingReqBuilder toBuilder() {
        return new StopRecordingReqBuilder(this);
    }
}
