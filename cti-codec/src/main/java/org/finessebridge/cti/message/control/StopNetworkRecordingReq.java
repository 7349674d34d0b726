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
 * Stops the recording of a call by the network.
 *
 * <p>STOP_NETWORK_RECORDING_REQ, type 270. CTI Server Message Reference Guide, Client Control
 * Service, Stop Network Recording Req.
 */
@MessageType(270)
public record StopNetworkRecordingReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,

        @Floating(tag = 290, type = WireType.USHORT) @Nullable
        Integer invocationType,

        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<StopNetworkRecordingConf> {

    /** A builder with nothing set. */
    public static StopNetworkRecordingReqBuilder builder() {
        return new StopNetworkRecordingReqBuilder();
    }

    /** A builder with the values of this message. */
    public StopNetworkRecordingReqBuilder toBuilder() {
        return new StopNetworkRecordingReqBuilder(this);
    }
}
