package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>ALTERNATE_CALL_CONF, type 41. CTI Server Message Reference Guide, Client Control Service,
 * Alternate Call Conf.
 */
@MessageType(41)
public record AlternateCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public AlternateCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static AlternateCallConfBuilder builder() {
        return new AlternateCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public AlternateCallConfBuilder toBuilder() {
        return new AlternateCallConfBuilder(this);
    }
}
