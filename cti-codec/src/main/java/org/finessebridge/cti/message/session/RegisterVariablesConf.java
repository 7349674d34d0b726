package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>REGISTER_VARIABLES_CONF, type 111. CTI Server Message Reference Guide, Miscellaneous Service,
 * Register Variables Conf.
 */
@MessageType(111)
public record RegisterVariablesConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public RegisterVariablesConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static RegisterVariablesConfBuilder builder() {
        return new RegisterVariablesConfBuilder();
    }

    /** A builder with the values of this message. */
    public RegisterVariablesConfBuilder toBuilder() {
        return new RegisterVariablesConfBuilder(this);
    }
}
