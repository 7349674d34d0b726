package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>SET_CALL_DATA_CONF, type 27. CTI Server Message Reference Guide, Call Data Update Service, Set
 * Call Data Conf.
 */
@MessageType(27)
public record SetCallDataConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SetCallDataConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SetCallDataConfBuilder builder() {
        return new SetCallDataConfBuilder();
    }

    /** A builder with the values of this message. */
    public SetCallDataConfBuilder toBuilder() {
        return new SetCallDataConfBuilder(this);
    }
}
