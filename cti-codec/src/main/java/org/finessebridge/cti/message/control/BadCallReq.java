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
 * Marks a call as one of bad line quality.
 *
 * <p>BAD_CALL_REQ, type 139. CTI Server Message Reference Guide, Client Control Service, Bad Call
 * Req.
 */
@MessageType(139)
public record BadCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        Remainder remainder)
        implements CtiRequest<BadCallConf> {

    /** A builder with nothing set. */
    public static BadCallReqBuilder builder() {
        return new BadCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public BadCallReqBuilder toBuilder() {
        return new BadCallReqBuilder(this);
    }
}
