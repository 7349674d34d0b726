package org.finessebridge.cti.message.agent;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a change of an agent's state.
 *
 * <p>SET_AGENT_STATE_REQ, type 38. CTI Server Message Reference Guide, Client Control Service, Set
 * Agent State Req.
 *
 * @param eventReasonCode for NOT_READY and LOGOUT, from 0 to 65535; else 0
 * @param agentServiceReq bit 0x1 asks for outbound calls
 * @param ssoEnabled 1 where the agent signed in by single sign-on; version 20 and later
 */
@MessageType(38)
public record SetAgentStateReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<AgentState> agentState,
        @Fixed(WireType.USHORT) Coded<AgentWorkMode> agentWorkMode,
        @Repeated(count = "NumSkillGroups") List<RequestedSkillGroup> skillGroups,
        @Fixed(WireType.USHORT) int eventReasonCode,
        @Fixed(WireType.UCHAR) Coded<ForcedFlag> forcedFlag,
        @Fixed(value = WireType.UINT, since = 12) long agentServiceReq,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,

        @Floating(tag = 303, max = 64, since = 25, uccxSince = 18) @Nullable
        String activeTerminal,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 49, max = 64) @Nullable Secret agentPassword,
        @Floating(tag = 68, max = 12) @Nullable String positionId,
        @Floating(tag = 69, max = 12) @Nullable String supervisorId,

        @Floating(name = "SSOEnabled", tag = 257, type = WireType.USHORT, since = 20) @Nullable
        Integer ssoEnabled,

        Remainder remainder)
        implements CtiRequest<SetAgentStateConf> {

    public SetAgentStateReq {
        skillGroups = List.copyOf(skillGroups);
    }

    /**
     * Signs an agent in at an extension.
     *
     * @param password null where the server is not to check it
     */
    public static SetAgentStateReq login(String agentId, @Nullable Secret password, String extension) {
        return builder(AgentState.LOGIN)
                .agentPassword(password)
                .agentId(agentId)
                .agentInstrument(extension)
                .build();
    }

    /**
     * Asks for a state of an agent that is signed in.
     *
     * @param extension the extension that the agent signed in with
     */
    public static SetAgentStateReq of(AgentState state, String agentId, String extension) {
        return of(state, 0, agentId, extension);
    }

    /**
     * Asks for a state, with a reason.
     *
     * @param eventReasonCode for NOT_READY and LOGOUT, from 0 (none) to 65535
     * @param extension the extension that the agent signed in with
     */
    public static SetAgentStateReq of(AgentState state, int eventReasonCode, String agentId, String extension) {
        return builder(state)
                .eventReasonCode(eventReasonCode)
                .agentId(agentId)
                .agentInstrument(extension)
                .build();
    }

    /** A builder for any other combination; without a peripheral, which the client fills in. */
    public static SetAgentStateReqBuilder builder(AgentState state) {
        return builder().agentState(state);
    }

    /** The same request, carried out although the switch objects. */
    public SetAgentStateReq forced() {
        return toBuilder().forcedFlag(ForcedFlag.TRUE).build();
    }

    /** A builder with nothing set. */
    public static SetAgentStateReqBuilder builder() {
        return new SetAgentStateReqBuilder();
    }

    /** A builder with the values of this message. */
    public SetAgentStateReqBuilder toBuilder() {
        return new SetAgentStateReqBuilder(this);
    }
}
