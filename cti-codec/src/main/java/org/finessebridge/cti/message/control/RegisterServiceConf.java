package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>REGISTER_SERVICE_CONF, type 144. CTI Server Message Reference Guide, Server Service, Register
 * Service Conf.
 */
@MessageType(144)
public record RegisterServiceConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long registeredServiceId,
        Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public RegisterServiceConf(long invokeId, long registeredServiceId) {
        this(invokeId, registeredServiceId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static RegisterServiceConfBuilder builder() {
        return new RegisterServiceConfBuilder();
    }

    /** A builder with the values of this message. */
    public RegisterServiceConfBuilder toBuilder() {
        return new RegisterServiceConfBuilder(this);
    }
}
