package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Starts to monitor the session of another client: what it is sent comes here too.
 *
 * <p>SESSION_MONITOR_START_REQ, type 101. CTI Server Message Reference Guide, Client Monitor
 * Service, Session Monitor Start Req.
 */
@MessageType(101)
public record SessionMonitorStartReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long sessionId,
        Remainder remainder) implements CtiRequest<SessionMonitorStartConf> {

    /** A message with nothing beyond its listed fields. */
    public SessionMonitorStartReq(long invokeId, long sessionId) {
        this(invokeId, sessionId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SessionMonitorStartReqBuilder builder() {
        return new SessionMonitorStartReqBuilder();
    }

    /** A builder with the values of this message. */
    public SessionMonitorStartReqBuilder toBuilder() {
        return new SessionMonitorStartReqBuilder(this);
    }
}
