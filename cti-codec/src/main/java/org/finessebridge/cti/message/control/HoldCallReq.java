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
 * Puts a call on hold.
 *
 * <p>HOLD_CALL_REQ, type 54. CTI Server Message Reference Guide, Client Control Service, Hold Call
 * Req.
 */
@MessageType(54)
public record HoldCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.BOOL) boolean reservation,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<HoldCallConf> {

    /** A builder with nothing set. */
    public static HoldCallReqBuilder builder() {
        return new HoldCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public HoldCallReqBuilder toBuilder() {
        return new HoldCallReqBuilder(this);
    }
}
