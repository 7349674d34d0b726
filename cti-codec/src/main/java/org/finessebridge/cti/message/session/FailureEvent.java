package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Reports a failure that no request caused. Status 11 and 15 mean that the session is over.
 *
 * <p>FAILURE_EVENT, type 2. CTI Server Message Reference Guide, Session Management, Failure Event.
 *
 * @param status why; see {@link StatusCode}
 */
@MessageType(2)
public record FailureEvent(
        @Fixed(WireType.UINT) long status,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder) implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public FailureEvent(long status, @Nullable String text) {
        this(status, text, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static FailureEventBuilder builder() {
        return new FailureEventBuilder();
    }

    /** A builder with the values of this message. */
    public FailureEventBuilder toBuilder() {
        return new FailureEventBuilder(this);
    }
}
