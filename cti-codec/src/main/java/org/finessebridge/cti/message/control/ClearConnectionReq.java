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
 * Takes one device out of a call.
 *
 * <p>CLEAR_CONNECTION_REQ, type 46. CTI Server Message Reference Guide, Client Control Service,
 * Clear Connection Req.
 *
 * <p>The guide prints RequestingDeviceIDType among the fixed fields, but gives it a tag: here it
 * floats.
 */
@MessageType(46)
public record ClearConnectionReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,

        @Floating(tag = 220, type = WireType.USHORT, since = 14) @Nullable
        Coded<DeviceIdType> requestingDeviceIdType,

        @Floating(tag = 219, max = 64, since = 14) @Nullable String requestingDeviceId,
        Remainder remainder)
        implements CtiRequest<ClearConnectionConf> {

    /** A builder with nothing set. */
    public static ClearConnectionReqBuilder builder() {
        return new ClearConnectionReqBuilder();
    }

    /** A builder with the values of this message. */
    public ClearConnectionReqBuilder toBuilder() {
        return new ClearConnectionReqBuilder(this);
    }
}
