package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Stops a monitor of a call or a device.
 *
 * <p>MONITOR_STOP_REQ, type 95. CTI Server Message Reference Guide, Peripheral Monitor Service,
 * Monitor Stop Req.
 */
@MessageType(95)
public record MonitorStopReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        Remainder remainder) implements CtiRequest<MonitorStopConf> {

    /** A message with nothing beyond its listed fields. */
    public MonitorStopReq(long invokeId, long monitorId) {
        this(invokeId, monitorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorStopReqBuilder builder() {
        return new MonitorStopReqBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorStopReqBuilder toBuilder() {
        return new MonitorStopReqBuilder(this);
    }
}
