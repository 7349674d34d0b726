package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The server is there.
 *
 * <p>HEARTBEAT_CONF, type 6. CTI Server Message Reference Guide, Session Management, Heartbeat
 * Conf.
 */
@MessageType(6)
public record HeartbeatConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public HeartbeatConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static HeartbeatConfBuilder builder() {
        return new HeartbeatConfBuilder();
    }

    /** A builder with the values of this message. */
    public HeartbeatConfBuilder toBuilder() {
        return new HeartbeatConfBuilder(this);
    }
}
