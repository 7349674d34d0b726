package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a device and its switch can do.
 *
 * <p>QUERY_DEVICE_INFO_REQ, type 78. CTI Server Message Reference Guide, Client Control Service,
 * Query Device Info Req.
 */
@MessageType(78)
public record QueryDeviceInfoReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) int reserved,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<QueryDeviceInfoConf> {

    /** A builder with nothing set. */
    public static QueryDeviceInfoReqBuilder builder() {
        return new QueryDeviceInfoReqBuilder();
    }

    /** A builder with the values of this message. */
    public QueryDeviceInfoReqBuilder toBuilder() {
        return new QueryDeviceInfoReqBuilder(this);
    }
}
