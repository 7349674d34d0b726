package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>SEND_DTMF_SIGNAL_CONF, type 92. CTI Server Message Reference Guide, Client Control Service,
 * Send Dtmf Signal Conf.
 */
@MessageType(92)
public record SendDtmfSignalConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SendDtmfSignalConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SendDtmfSignalConfBuilder builder() {
        return new SendDtmfSignalConfBuilder();
    }

    /** A builder with the values of this message. */
    public SendDtmfSignalConfBuilder toBuilder() {
        return new SendDtmfSignalConfBuilder(this);
    }
}
