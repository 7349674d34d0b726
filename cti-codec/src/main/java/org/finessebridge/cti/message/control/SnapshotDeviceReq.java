package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the calls at a device.
 *
 * <p>SNAPSHOT_DEVICE_REQ, type 84. CTI Server Message Reference Guide, Client Control Service,
 * Snapshot Device Req.
 */
@MessageType(84)
public record SnapshotDeviceReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<DeviceIdType> snapshotDeviceType,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<SnapshotDeviceConf> {

    /** A builder with nothing set. */
    public static SnapshotDeviceReqBuilder builder() {
        return new SnapshotDeviceReqBuilder();
    }

    /** A builder with the values of this message. */
    public SnapshotDeviceReqBuilder toBuilder() {
        return new SnapshotDeviceReqBuilder(this);
    }
}
