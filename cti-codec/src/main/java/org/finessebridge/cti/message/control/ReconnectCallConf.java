package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>RECONNECT_CALL_CONF, type 61. CTI Server Message Reference Guide, Client Control Service,
 * Reconnect Call Conf.
 */
@MessageType(61)
public record ReconnectCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ReconnectCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ReconnectCallConfBuilder builder() {
        return new ReconnectCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public ReconnectCallConfBuilder toBuilder() {
        return new ReconnectCallConfBuilder(this);
    }
}
