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
 * Takes a held call back.
 *
 * <p>RETRIEVE_CALL_REQ, type 62. CTI Server Message Reference Guide, Client Control Service,
 * Retrieve Call Req.
 */
@MessageType(62)
public record RetrieveCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long heldConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> heldConnectionDeviceIdType,
        @Floating(tag = 53, max = 64) @Nullable String heldConnectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<RetrieveCallConf> {

    /** A builder with nothing set. */
    public static RetrieveCallReqBuilder builder() {
        return new RetrieveCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public RetrieveCallReqBuilder toBuilder() {
        return new RetrieveCallReqBuilder(this);
    }
}
