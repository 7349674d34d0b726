package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>CLEAR_CALL_CONF, type 45. CTI Server Message Reference Guide, Client Control Service, Clear
 * Call Conf.
 */
@MessageType(45)
public record ClearCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ClearCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ClearCallConfBuilder builder() {
        return new ClearCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public ClearCallConfBuilder toBuilder() {
        return new ClearCallConfBuilder(this);
    }
}
