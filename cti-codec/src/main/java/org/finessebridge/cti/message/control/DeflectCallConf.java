package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>DEFLECT_CALL_CONF, type 53. CTI Server Message Reference Guide, Client Control Service,
 * Deflect Call Conf.
 */
@MessageType(53)
public record DeflectCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public DeflectCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static DeflectCallConfBuilder builder() {
        return new DeflectCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public DeflectCallConfBuilder toBuilder() {
        return new DeflectCallConfBuilder(this);
    }
}
