package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>ANSWER_CALL_CONF, type 43. CTI Server Message Reference Guide, Client Control Service, Answer
 * Call Conf.
 */
@MessageType(43)
public record AnswerCallConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public AnswerCallConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static AnswerCallConfBuilder builder() {
        return new AnswerCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public AnswerCallConfBuilder toBuilder() {
        return new AnswerCallConfBuilder(this);
    }
}
