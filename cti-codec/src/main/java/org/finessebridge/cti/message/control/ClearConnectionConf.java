package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>CLEAR_CONNECTION_CONF, type 47. CTI Server Message Reference Guide, Client Control Service,
 * Clear Connection Conf.
 */
@MessageType(47)
public record ClearConnectionConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ClearConnectionConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ClearConnectionConfBuilder builder() {
        return new ClearConnectionConfBuilder();
    }

    /** A builder with the values of this message. */
    public ClearConnectionConfBuilder toBuilder() {
        return new ClearConnectionConfBuilder(this);
    }
}
