package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>BAD_CALL_CONF, type 140. CTI Server Message Reference Guide, Client Control Service, Bad Call
 * Conf.
 */
@MessageType(140)
public record BadCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public BadCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static BadCallConfBuilder builder() {
        return new BadCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public BadCallConfBuilder toBuilder() {
        return new BadCallConfBuilder(this);
    }
}
