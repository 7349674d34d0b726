package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>USER_MESSAGE_CONF, type 108. CTI Server Message Reference Guide, Miscellaneous Service, User
 * Message Conf.
 */
@MessageType(108)
public record UserMessageConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public UserMessageConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static UserMessageConfBuilder builder() {
        return new UserMessageConfBuilder();
    }

    /** A builder with the values of this message. */
    public UserMessageConfBuilder toBuilder() {
        return new UserMessageConfBuilder(this);
    }
}
