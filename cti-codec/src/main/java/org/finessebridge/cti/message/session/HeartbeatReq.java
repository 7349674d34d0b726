package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Asks whether the server is there; sent by a client that has had nothing else to send.
 *
 * <p>HEARTBEAT_REQ, type 5. CTI Server Message Reference Guide, Session Management, Heartbeat Req.
 */
@MessageType(5)
public record HeartbeatReq(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiRequest<HeartbeatConf> {

    /** A message with nothing beyond its listed fields. */
    public HeartbeatReq(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static HeartbeatReqBuilder builder() {
        return new HeartbeatReqBuilder();
    }

    /** A builder with the values of this message. */
    public HeartbeatReqBuilder toBuilder() {
        return new HeartbeatReqBuilder(this);
    }
}
