package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>RETRIEVE_CALL_CONF, type 63. CTI Server Message Reference Guide, Client Control Service,
 * Retrieve Call Conf.
 */
@MessageType(63)
public record RetrieveCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public RetrieveCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static RetrieveCallConfBuilder builder() {
        return new RetrieveCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public RetrieveCallConfBuilder toBuilder() {
        return new RetrieveCallConfBuilder(this);
    }
}
