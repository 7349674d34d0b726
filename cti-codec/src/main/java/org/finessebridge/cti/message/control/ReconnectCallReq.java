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
 * Ends the active call and takes the held one back.
 *
 * <p>RECONNECT_CALL_REQ, type 60. CTI Server Message Reference Guide, Client Control Service,
 * Reconnect Call Req.
 */
@MessageType(60)
public record ReconnectCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long activeConnectionCallId,
        @Fixed(WireType.UINT) long heldConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> activeConnectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> heldConnectionDeviceIdType,
        @Floating(tag = 50, max = 64) @Nullable String activeConnectionDeviceId,
        @Floating(tag = 53, max = 64) @Nullable String heldConnectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<ReconnectCallConf> {

    /** A builder with nothing set. */
    public static ReconnectCallReqBuilder builder() {
        return new ReconnectCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public ReconnectCallReqBuilder toBuilder() {
        return new ReconnectCallReqBuilder(this);
    }
}
