package org.finessebridge.cti.message.session;

import java.time.Instant;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A text from another client.
 *
 * <p>USER_MESSAGE_EVENT, type 109. CTI Server Message Reference Guide, Miscellaneous Service, User
 * Message Event.
 */
@MessageType(109)
public record UserMessageEvent(
        @Fixed(value = WireType.TIME, name = "ICMCentralControllerTime")
        Instant icmCentralControllerTime,

        @Fixed(WireType.USHORT) Coded<Distribution> distribution,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static UserMessageEventBuilder builder() {
        return new UserMessageEventBuilder();
    }

    /** A builder with the values of this message. */
    public UserMessageEventBuilder toBuilder() {
        return new UserMessageEventBuilder(this);
    }
}
