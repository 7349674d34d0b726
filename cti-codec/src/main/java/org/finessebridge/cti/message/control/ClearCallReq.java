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
 * Ends a call for all its devices.
 *
 * <p>CLEAR_CALL_REQ, type 44. CTI Server Message Reference Guide, Client Control Service, Clear
 * Call Req.
 */
@MessageType(44)
public record ClearCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<ClearCallConf> {

    /** A builder with nothing set. */
    public static ClearCallReqBuilder builder() {
        return new ClearCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public ClearCallReqBuilder toBuilder() {
        return new ClearCallReqBuilder(this);
    }
}
