package org.finessebridge.cti.message.control;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The calls at a device.
 *
 * <p>SNAPSHOT_DEVICE_CONF, type 85. CTI Server Message Reference Guide, Client Control Service,
 * Snapshot Device Conf.
 */
@MessageType(85)
public record SnapshotDeviceConf(
        @Fixed(WireType.UINT) long invokeId,
        @Repeated(count = "NumCalls") List<DeviceCall> calls,
        Remainder remainder) implements CtiConfirmation {

    public SnapshotDeviceConf {
        calls = List.copyOf(calls);
    }

    /** A builder with nothing set. */
    public static SnapshotDeviceConfBuilder builder() {
        return new SnapshotDeviceConfBuilder();
    }

    /** A builder with the values of this message. */
    public SnapshotDeviceConfBuilder toBuilder() {
        return new SnapshotDeviceConfBuilder(this);
    }
}
