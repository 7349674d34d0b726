package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>SET_DEVICE_ATTRIBUTES_CONF, type 142. CTI Server Message Reference Guide, Client Control
 * Service, Set Device Attributes Conf.
 */
@MessageType(142)
public record SetDeviceAttributesConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SetDeviceAttributesConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SetDeviceAttributesConfBuilder builder() {
        return new SetDeviceAttributesConfBuilder();
    }

    /** A builder with the values of this message. */
    public SetDeviceAttributesConfBuilder toBuilder() {
        return new SetDeviceAttributesConfBuilder(this);
    }
}
