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
 * Answers a call that alerts.
 *
 * <p>ANSWER_CALL_REQ, type 42. CTI Server Message Reference Guide, Client Control Service, Answer
 * Call Req.
 */
@MessageType(42)
public record AnswerCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<AnswerCallConf> {

    /** A builder with nothing set. */
    public static AnswerCallReqBuilder builder() {
        return new AnswerCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public AnswerCallReqBuilder toBuilder() {
        return new AnswerCallReqBuilder(this);
    }
}
