package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentStateMask;
import org.finessebridge.cti.message.code.CallMsgMask;
import org.finessebridge.cti.message.code.ServiceMask;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session: the first message on a connection.
 *
 * <p>OPEN_REQ, type 3. CTI Server Message Reference Guide, Session Management, Open Req.
 *
 * @param versionNumber the protocol version of everything that follows
 * @param idleTimeout seconds without a message after which the server drops the client, from 20;
 *     4294967295 for never
 * @param peripheralId for CLIENT_EVENTS only; else NULL_PERIPHERAL_ID
 * @param servicesRequested bits of {@link ServiceMask}
 * @param agentStateMask bits of {@link AgentStateMask}
 * @param callMsgMask bits of {@link CallMsgMask}
 */
@MessageType(3)
public record OpenReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long versionNumber,
        @Fixed(WireType.UINT) long idleTimeout,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long servicesRequested,
        @Fixed(WireType.UINT) long callMsgMask,
        @Fixed(WireType.UINT) long agentStateMask,
        @Fixed(WireType.UINT) long configMsgMask,
        @Fixed(WireType.UINT) long reserved1,
        @Fixed(WireType.UINT) long reserved2,
        @Fixed(WireType.UINT) long reserved3,
        @Floating(tag = 1, max = 64) @Nullable String clientId,

        @Floating(tag = 2, type = WireType.UNSPEC, max = 64) @Nullable
        Secret clientPassword,

        @Floating(tag = 3, max = 64) @Nullable String clientSignature,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 97, type = WireType.INT) @Nullable Integer applicationPathId,
        Remainder remainder)
        implements CtiRequest<OpenConf> {

    /** A builder with nothing set. */
    public static OpenReqBuilder builder() {
        return new OpenReqBuilder();
    }

    /** A builder with the values of this message. */
    public OpenReqBuilder toBuilder() {
        return new OpenReqBuilder(this);
    }
}
