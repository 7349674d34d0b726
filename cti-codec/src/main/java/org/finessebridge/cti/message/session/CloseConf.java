package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The session is over; the client closes the connection.
 *
 * <p>CLOSE_CONF, type 8. CTI Server Message Reference Guide, Session Management, Close Conf.
 */
@MessageType(8)
public record CloseConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public CloseConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static CloseConfBuilder builder() {
        return new CloseConfBuilder();
    }

    /** A builder with the values of this message. */
    public CloseConfBuilder toBuilder() {
        return new CloseConfBuilder(this);
    }
}
