package org.finessebridge.cti.message.control;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.TypeOfDevice;

/**
 * What a device and its switch can do.
 *
 * <p>QUERY_DEVICE_INFO_CONF, type 79. CTI Server Message Reference Guide, Client Control Service,
 * Query Device Info Conf.
 */
@MessageType(79)
public record QueryDeviceInfoConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<TypeOfDevice> typeOfDevice,
        @Fixed(WireType.USHORT) int classOfDevice,
        @Repeated(count = "NumLines") List<DeviceLine> lines,
        @Fixed(WireType.USHORT) int reserved,
        @Fixed(WireType.USHORT) int maxActiveCalls,
        @Fixed(WireType.USHORT) int maxHeldCalls,
        @Fixed(WireType.USHORT) int maxDevicesInConference,
        @Fixed(WireType.UINT) long makeCallSetup,
        @Fixed(WireType.UINT) long transferConferenceSetup,
        @Fixed(WireType.UINT) long callEventsSupported,
        @Fixed(WireType.UINT) long callControlSupported,
        @Fixed(WireType.UINT) long otherFeaturesSupported,
        Remainder remainder)
        implements CtiConfirmation {

    public QueryDeviceInfoConf {
        lines = List.copyOf(lines);
    }

    /** A builder with nothing set. */
    public static QueryDeviceInfoConfBuilder builder() {
        return new QueryDeviceInfoConfBuilder();
    }

    /** A builder with the values of this message. */
    public QueryDeviceInfoConfBuilder toBuilder() {
        return new QueryDeviceInfoConfBuilder(this);
    }
}
