package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>SET_APP_DATA_CONF, type 130. CTI Server Message Reference Guide, Call Data Update Service, Set
 * App Data Conf.
 */
@MessageType(130)
public record SetAppDataConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SetAppDataConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SetAppDataConfBuilder builder() {
        return new SetAppDataConfBuilder();
    }

    /** A builder with the values of this message. */
    public SetAppDataConfBuilder toBuilder() {
        return new SetAppDataConfBuilder(this);
    }
}
