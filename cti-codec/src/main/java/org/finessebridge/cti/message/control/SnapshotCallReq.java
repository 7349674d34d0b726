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
 * Asks for the present state of a call: its data and its devices.
 *
 * <p>SNAPSHOT_CALL_REQ, type 82. CTI Server Message Reference Guide, Client Control Service,
 * Snapshot Call Req.
 */
@MessageType(82)
public record SnapshotCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiRequest<SnapshotCallConf> {

    /** A builder with nothing set. */
    public static SnapshotCallReqBuilder builder() {
        return new SnapshotCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public SnapshotCallReqBuilder toBuilder() {
        return new SnapshotCallReqBuilder(this);
    }
}
