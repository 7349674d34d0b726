package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>RELEASE_CALL_CONF, type 29. CTI Server Message Reference Guide, Call Data Update Service,
 * Release Call Conf.
 */
@MessageType(29)
public record ReleaseCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ReleaseCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ReleaseCallConfBuilder builder() {
        return new ReleaseCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public ReleaseCallConfBuilder toBuilder() {
        return new ReleaseCallConfBuilder(this);
    }
}
