package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * Sends a text to other clients: one, a supervisor, a team or all.
 *
 * <p>USER_MESSAGE_REQ, type 107. CTI Server Message Reference Guide, Miscellaneous Service, User
 * Message Req.
 */
@MessageType(107)
public record UserMessageReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<Distribution> distribution,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder)
        implements CtiRequest<UserMessageConf> {

    /** A builder with nothing set. */
    public static UserMessageReqBuilder builder() {
        return new UserMessageReqBuilder();
    }

    /** A builder with the values of this message. */
    public UserMessageReqBuilder toBuilder() {
        return new UserMessageReqBuilder(this);
    }
}
