package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Stops a monitor of another client's session.
 *
 * <p>SESSION_MONITOR_STOP_REQ, type 103. CTI Server Message Reference Guide, Client Monitor
 * Service, Session Monitor Stop Req.
 */
@MessageType(103)
public record SessionMonitorStopReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        Remainder remainder) implements CtiRequest<SessionMonitorStopConf> {

    /** A message with nothing beyond its listed fields. */
    public SessionMonitorStopReq(long invokeId, long monitorId) {
        this(invokeId, monitorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SessionMonitorStopReqBuilder builder() {
        return new SessionMonitorStopReqBuilder();
    }

    /** A builder with the values of this message. */
    public SessionMonitorStopReqBuilder toBuilder() {
        return new SessionMonitorStopReqBuilder(this);
    }
}
