package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call that alerts on to another device.
 *
 * <p>DEFLECT_CALL_REQ, type 52. CTI Server Message Reference Guide, Client Control Service, Deflect
 * Call Req.
 */
@MessageType(52)
public record DeflectCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> calledDeviceType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 28, max = 64) @Nullable String calledDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<DeflectCallConf> {

    /** A builder with nothing set. */
    public static DeflectCallReqBuilder builder() {
        return new DeflectCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public DeflectCallReqBuilder toBuilder() {
        return new DeflectCallReqBuilder(this);
    }
}
