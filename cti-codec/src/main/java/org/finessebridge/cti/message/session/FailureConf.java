package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request by the rules of the protocol; the answer to any request.
 *
 * <p>FAILURE_CONF, type 1. CTI Server Message Reference Guide, Session Management, Failure Conf.
 *
 * @param status why; see {@link StatusCode}
 */
@MessageType(1)
public record FailureConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long status,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public FailureConf(long invokeId, long status, @Nullable String text) {
        this(invokeId, status, text, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static FailureConfBuilder builder() {
        return new FailureConfBuilder();
    }

    /** A builder with the values of this message. */
    public FailureConfBuilder toBuilder() {
        return new FailureConfBuilder(this);
    }
}
