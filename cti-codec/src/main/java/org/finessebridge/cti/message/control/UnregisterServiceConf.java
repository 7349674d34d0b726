package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>UNREGISTER_SERVICE_CONF, type 146. CTI Server Message Reference Guide, Server Service,
 * Unregister Service Conf.
 */
@MessageType(146)
public record UnregisterServiceConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public UnregisterServiceConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static UnregisterServiceConfBuilder builder() {
        return new UnregisterServiceConfBuilder();
    }

    /** A builder with the values of this message. */
    public UnregisterServiceConfBuilder toBuilder() {
        return new UnregisterServiceConfBuilder(this);
    }
}
