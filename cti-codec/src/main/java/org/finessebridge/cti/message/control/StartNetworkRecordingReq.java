package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * Starts the recording of a call by the network.
 *
 * <p>START_NETWORK_RECORDING_REQ, type 268. CTI Server Message Reference Guide, Client Control
 * Service, Start Network Recording Req.
 *
 * <p>Since version 23; see ProtocolVersion for the numbers in versions 23 and 24.
 */
@MessageType(268)
public record StartNetworkRecordingReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,

        @Floating(tag = 289, type = WireType.USHORT) @Nullable
        Integer playToneDirection,

        @Floating(tag = 290, type = WireType.USHORT) @Nullable
        Integer invocationType,

        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<StartNetworkRecordingConf> {

    /** A builder with nothing set. */
    public static StartNetworkRecordingReqBuilder builder() {
        return new StartNetworkRecordingReqBuilder();
    }

    /** A builder with the values of this message. */
    public StartNetworkRecordingReqBuilder toBuilder() {
        return new StartNetworkRecordingReqBuilder(this);
    }
}
