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
 * Sends DTMF tones into a call.
 *
 * <p>SEND_DTMF_SIGNAL_REQ, type 91. CTI Server Message Reference Guide, Client Control Service,
 * Send Dtmf Signal Req.
 */
@MessageType(91)
public record SendDtmfSignalReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) int toneDuration,
        @Fixed(WireType.UINT) long pauseDuration,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,

        @Floating(name = "DTMFString", tag = 67, max = 32) @Nullable
        String dtmfString,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<SendDtmfSignalConf> {

    /** A builder with nothing set. */
    public static SendDtmfSignalReqBuilder builder() {
        return new SendDtmfSignalReqBuilder();
    }

    /** A builder with the values of this message. */
    public SendDtmfSignalReqBuilder toBuilder() {
        return new SendDtmfSignalReqBuilder(this);
    }
}
