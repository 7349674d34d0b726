package org.finessebridge.cti.message.monitor;

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
 * Starts to monitor a call or a device: its events come from now on.
 *
 * <p>MONITOR_START_REQ, type 93. CTI Server Message Reference Guide, Peripheral Monitor Service,
 * Monitor Start Req.
 *
 * <p>A monitor of a device has ConnectionCallID 0, ConnectionDeviceIDType 65535 and a
 * MonitoredDeviceID; a monitor of a call has MonitoredDeviceType 65535.
 */
@MessageType(93)
public record MonitorStartReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.UINT) long callMsgMask,
        @Fixed(WireType.UINT) long agentStateMask,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> monitoredDeviceType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 76, max = 64) @Nullable String monitoredDeviceId,
        Remainder remainder)
        implements CtiRequest<MonitorStartConf> {

    /** A builder with nothing set. */
    public static MonitorStartReqBuilder builder() {
        return new MonitorStartReqBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorStartReqBuilder toBuilder() {
        return new MonitorStartReqBuilder(this);
    }
}
