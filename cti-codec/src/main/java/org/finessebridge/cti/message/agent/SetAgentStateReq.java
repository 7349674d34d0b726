package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.AgentWorkMode;
import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.ForcedFlag;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

import java.util.List;

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
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<AgentState> agentState,
        @Fixed(WireType.USHORT) Coded<AgentWorkMode> agentWorkMode,
        @Repeated(count = "NumSkillGroups") List<RequestedSkillGroup> skillGroups,
        @Fixed(WireType.USHORT) int eventReasonCode,
        @Fixed(WireType.UCHAR) Coded<ForcedFlag> forcedFlag,
        @Fixed(WireType.UINT) long agentServiceReq,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 303, max = 64, since = 25) @Nullable String activeTerminal,
        @Floating(tag = 5, alsoTag = 194, max = 12) @Nullable String agentId,
        @Floating(tag = 49, max = 64) @Nullable Secret agentPassword,
        @Floating(tag = 68, max = 12) @Nullable String positionId,
        @Floating(tag = 69, max = 12) @Nullable String supervisorId,
        @Floating(tag = 257, type = WireType.USHORT, since = 20) @Nullable Integer ssoEnabled,
        Remainder remainder)
        implements CtiRequest<SetAgentStateConf> {

    public SetAgentStateReq {
        skillGroups = List.copyOf(skillGroups);
    }

    @Override
    public SetAgentStateReq withInvokeId(long invokeId) {
        return toBuilder().invokeId(invokeId).build();
    }

    @Override
    public SetAgentStateReq orPeripheralId(long id) {
        return peripheralId == NULL_PERIPHERAL_ID ? toBuilder().peripheralId(id).build() : this;
    }

    /**
     * Signs an agent in at an extension.
     *
     * @param password null where the server is not to check it
     */
    public static SetAgentStateReq login(
            String agentId, @Nullable Secret password, String extension) {
        Builder builder = new Builder();
        builder.agentPassword = password;
        return builder.agentState(AgentState.LOGIN)
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
    public static SetAgentStateReq of(
            AgentState state, int eventReasonCode, String agentId, String extension) {
        return builder(state)
                .eventReasonCode(eventReasonCode)
                .agentId(agentId)
                .agentInstrument(extension)
                .build();
    }

    /** A builder for any other combination; without a peripheral, which the client fills in. */
    public static Builder builder(AgentState state) {
        return new Builder().agentState(state);
    }

    /** The same request, carried out although the switch objects. */
    public SetAgentStateReq forced() {
        return toBuilder().forcedFlag(ForcedFlag.TRUE).build();
    }

    /** A builder with the values of this message. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.invokeId = invokeId;
        builder.peripheralId = peripheralId;
        builder.agentState = agentState;
        builder.agentWorkMode = agentWorkMode;
        builder.skillGroups = skillGroups;
        builder.eventReasonCode = eventReasonCode;
        builder.forcedFlag = forcedFlag;
        builder.agentServiceReq = agentServiceReq;
        builder.agentInstrument = agentInstrument;
        builder.activeTerminal = activeTerminal;
        builder.agentId = agentId;
        builder.agentPassword = agentPassword;
        builder.positionId = positionId;
        builder.supervisorId = supervisorId;
        builder.ssoEnabled = ssoEnabled;
        builder.remainder = remainder;
        return builder;
    }

    /** Builds the message; a fixed field that is not set is 0, a floating one is left out. */
    public static final class Builder {

        private long invokeId;
        private long peripheralId = NULL_PERIPHERAL_ID;
        private Coded<AgentState> agentState = Coded.of(AgentState.class, 0);
        private Coded<AgentWorkMode> agentWorkMode = Coded.of(AgentWorkMode.class, 0);
        private List<RequestedSkillGroup> skillGroups = List.of();
        private int eventReasonCode;
        private Coded<ForcedFlag> forcedFlag = Coded.of(ForcedFlag.class, 0);
        private long agentServiceReq;
        private @Nullable String agentInstrument;
        private @Nullable String activeTerminal;
        private @Nullable String agentId;
        private @Nullable Secret agentPassword;
        private @Nullable String positionId;
        private @Nullable String supervisorId;
        private @Nullable Integer ssoEnabled;
        private Remainder remainder = Remainder.NONE;

        private Builder() {}

        public Builder invokeId(long invokeId) {
            this.invokeId = invokeId;
            return this;
        }

        public Builder peripheralId(long peripheralId) {
            this.peripheralId = peripheralId;
            return this;
        }

        public Builder agentState(AgentState agentState) {
            this.agentState = Coded.of(agentState);
            return this;
        }

        public Builder agentWorkMode(AgentWorkMode agentWorkMode) {
            this.agentWorkMode = Coded.of(agentWorkMode);
            return this;
        }

        public Builder skillGroups(List<RequestedSkillGroup> skillGroups) {
            this.skillGroups = skillGroups;
            return this;
        }

        public Builder eventReasonCode(int eventReasonCode) {
            this.eventReasonCode = eventReasonCode;
            return this;
        }

        public Builder forcedFlag(ForcedFlag forcedFlag) {
            this.forcedFlag = Coded.of(forcedFlag);
            return this;
        }

        public Builder agentServiceReq(long agentServiceReq) {
            this.agentServiceReq = agentServiceReq;
            return this;
        }

        public Builder agentInstrument(@Nullable String agentInstrument) {
            this.agentInstrument = agentInstrument;
            return this;
        }

        public Builder activeTerminal(@Nullable String activeTerminal) {
            this.activeTerminal = activeTerminal;
            return this;
        }

        public Builder agentId(@Nullable String agentId) {
            this.agentId = agentId;
            return this;
        }

        public Builder agentPassword(@Nullable Secret agentPassword) {
            this.agentPassword = agentPassword;
            return this;
        }

        public Builder positionId(@Nullable String positionId) {
            this.positionId = positionId;
            return this;
        }

        public Builder supervisorId(@Nullable String supervisorId) {
            this.supervisorId = supervisorId;
            return this;
        }

        public Builder ssoEnabled(@Nullable Integer ssoEnabled) {
            this.ssoEnabled = ssoEnabled;
            return this;
        }

        public SetAgentStateReq build() {
            return new SetAgentStateReq(
                    invokeId,
                    peripheralId,
                    agentState,
                    agentWorkMode,
                    skillGroups,
                    eventReasonCode,
                    forcedFlag,
                    agentServiceReq,
                    agentInstrument,
                    activeTerminal,
                    agentId,
                    agentPassword,
                    positionId,
                    supervisorId,
                    ssoEnabled,
                    remainder);
        }
    }
}
