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
 * The client has no further changes to make to a call's data.
 *
 * <p>RELEASE_CALL_REQ, type 28. CTI Server Message Reference Guide, Call Data Update Service,
 * Release Call Req.
 */
@MessageType(28)
public record ReleaseCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiRequest<ReleaseCallConf> {

    /** A builder with nothing set. */
    public static ReleaseCallReqBuilder builder() {
        return new ReleaseCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public ReleaseCallReqBuilder toBuilder() {
        return new ReleaseCallReqBuilder(this);
    }
}
