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
 * Puts the active call on hold and takes the held one back.
 *
 * <p>ALTERNATE_CALL_REQ, type 40. CTI Server Message Reference Guide, Client Control Service,
 * Alternate Call Req.
 */
@MessageType(40)
public record AlternateCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long activeConnectionCallId,
        @Fixed(WireType.UINT) long otherConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> activeConnectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> otherConnectionDeviceIdType,
        @Floating(tag = 50, max = 64) @Nullable String activeConnectionDeviceId,
        @Floating(tag = 52, max = 64) @Nullable String otherConnectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<AlternateCallConf> {

    /** A builder with nothing set. */
    public static AlternateCallReqBuilder builder() {
        return new AlternateCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public AlternateCallReqBuilder toBuilder() {
        return new AlternateCallReqBuilder(this);
    }
}
