package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>HOLD_CALL_CONF, type 55. CTI Server Message Reference Guide, Client Control Service, Hold Call
 * Conf.
 */
@MessageType(55)
public record HoldCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public HoldCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static HoldCallConfBuilder builder() {
        return new HoldCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public HoldCallConfBuilder toBuilder() {
        return new HoldCallConfBuilder(this);
    }
}
