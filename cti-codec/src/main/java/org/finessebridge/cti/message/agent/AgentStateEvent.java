package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.AgentAvailabilityStatus;
import org.finessebridge.cti.message.AgentMode;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Direction;
import org.finessebridge.cti.message.PeripheralType;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reports the state of an agent after a change, or after a request that changed nothing.
 *
 * <p>AGENT_STATE_EVENT, type 30. CTI Server Message Reference Guide, Client Events Service, Agent
 * State Event.
 *
 * @param stateDuration seconds in the state
 * @param eventReasonCode meaningful for NOT_READY and LOGOUT
 * @param duration how long the state is expected to last, as the server counts it
 */
@MessageType(30)
public record AgentStateEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long sessionId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Fixed(WireType.USHORT) Coded<AgentState> skillGroupState,
        @Fixed(WireType.UINT) long stateDuration,
        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        @Fixed(WireType.USHORT) int skillGroupPriority,
        @Fixed(WireType.USHORT) Coded<AgentState> agentState,
        @Fixed(WireType.USHORT) int eventReasonCode,
        @Fixed(WireType.INT) int mrdId,
        @Fixed(WireType.UINT) long numTasks,
        @Fixed(WireType.USHORT) Coded<AgentMode> agentMode,
        @Fixed(WireType.UINT) long maxTaskLimit,
        @Fixed(WireType.INT) int icmAgentId,
        @Fixed(WireType.UINT) Coded<AgentAvailabilityStatus> agentAvailabilityStatus,
        @Repeated(count = "NumFltSkillGroups") List<SkillGroup> skillGroups,
        @Fixed(value = WireType.INT, since = 19) int departmentId,
        @Floating(tag = 3, alsoTag = 23, max = 64) @Nullable String ctiClientSignature,
        @Floating(tag = 5, alsoTag = 194, max = 12) @Nullable String agentId,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 303, max = 64, since = 25) @Nullable String activeTerminal,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 150, type = WireType.UINT) @Nullable Long duration,
        @Floating(tag = 123, type = WireType.USHORT) @Nullable Coded<AgentState> nextAgentState,
        @Floating(tag = 244, type = WireType.UINT, since = 16) @Nullable Coded<Direction> direction,
        @Floating(tag = 266, type = WireType.UINT, since = 22) @Nullable Long maxBeyondTaskLimit,
        Remainder remainder)
        implements CtiEvent {

    public AgentStateEvent {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the values of this message. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.monitorId = monitorId;
        builder.peripheralId = peripheralId;
        builder.sessionId = sessionId;
        builder.peripheralType = peripheralType;
        builder.skillGroupState = skillGroupState;
        builder.stateDuration = stateDuration;
        builder.skillGroupNumber = skillGroupNumber;
        builder.skillGroupId = skillGroupId;
        builder.skillGroupPriority = skillGroupPriority;
        builder.agentState = agentState;
        builder.eventReasonCode = eventReasonCode;
        builder.mrdId = mrdId;
        builder.numTasks = numTasks;
        builder.agentMode = agentMode;
        builder.maxTaskLimit = maxTaskLimit;
        builder.icmAgentId = icmAgentId;
        builder.agentAvailabilityStatus = agentAvailabilityStatus;
        builder.skillGroups = skillGroups;
        builder.departmentId = departmentId;
        builder.ctiClientSignature = ctiClientSignature;
        builder.agentId = agentId;
        builder.agentExtension = agentExtension;
        builder.activeTerminal = activeTerminal;
        builder.agentInstrument = agentInstrument;
        builder.duration = duration;
        builder.nextAgentState = nextAgentState;
        builder.direction = direction;
        builder.maxBeyondTaskLimit = maxBeyondTaskLimit;
        builder.remainder = remainder;
        return builder;
    }

    /** Builds the message; a fixed field that is not set is 0, a floating one is left out. */
    public static final class Builder {

        private long monitorId;
        private long peripheralId;
        private long sessionId;
        private Coded<PeripheralType> peripheralType = Coded.of(PeripheralType.class, 0);
        private Coded<AgentState> skillGroupState = Coded.of(AgentState.class, 0);
        private long stateDuration;
        private long skillGroupNumber;
        private long skillGroupId;
        private int skillGroupPriority;
        private Coded<AgentState> agentState = Coded.of(AgentState.class, 0);
        private int eventReasonCode;
        private int mrdId;
        private long numTasks;
        private Coded<AgentMode> agentMode = Coded.of(AgentMode.class, 0);
        private long maxTaskLimit;
        private int icmAgentId;
        private Coded<AgentAvailabilityStatus> agentAvailabilityStatus =
                Coded.of(AgentAvailabilityStatus.class, 0);
        private List<SkillGroup> skillGroups = List.of();
        private int departmentId;
        private @Nullable String ctiClientSignature;
        private @Nullable String agentId;
        private @Nullable String agentExtension;
        private @Nullable String activeTerminal;
        private @Nullable String agentInstrument;
        private @Nullable Long duration;
        private @Nullable Coded<AgentState> nextAgentState;
        private @Nullable Coded<Direction> direction;
        private @Nullable Long maxBeyondTaskLimit;
        private Remainder remainder = Remainder.NONE;

        private Builder() {}

        public Builder monitorId(long monitorId) {
            this.monitorId = monitorId;
            return this;
        }

        public Builder peripheralId(long peripheralId) {
            this.peripheralId = peripheralId;
            return this;
        }

        public Builder sessionId(long sessionId) {
            this.sessionId = sessionId;
            return this;
        }

        public Builder peripheralType(PeripheralType peripheralType) {
            this.peripheralType = Coded.of(peripheralType);
            return this;
        }

        public Builder skillGroupState(AgentState skillGroupState) {
            this.skillGroupState = Coded.of(skillGroupState);
            return this;
        }

        public Builder stateDuration(long stateDuration) {
            this.stateDuration = stateDuration;
            return this;
        }

        public Builder skillGroupNumber(long skillGroupNumber) {
            this.skillGroupNumber = skillGroupNumber;
            return this;
        }

        public Builder skillGroupId(long skillGroupId) {
            this.skillGroupId = skillGroupId;
            return this;
        }

        public Builder skillGroupPriority(int skillGroupPriority) {
            this.skillGroupPriority = skillGroupPriority;
            return this;
        }

        public Builder agentState(AgentState agentState) {
            this.agentState = Coded.of(agentState);
            return this;
        }

        public Builder eventReasonCode(int eventReasonCode) {
            this.eventReasonCode = eventReasonCode;
            return this;
        }

        public Builder mrdId(int mrdId) {
            this.mrdId = mrdId;
            return this;
        }

        public Builder numTasks(long numTasks) {
            this.numTasks = numTasks;
            return this;
        }

        public Builder agentMode(AgentMode agentMode) {
            this.agentMode = Coded.of(agentMode);
            return this;
        }

        public Builder maxTaskLimit(long maxTaskLimit) {
            this.maxTaskLimit = maxTaskLimit;
            return this;
        }

        public Builder icmAgentId(int icmAgentId) {
            this.icmAgentId = icmAgentId;
            return this;
        }

        public Builder agentAvailabilityStatus(AgentAvailabilityStatus agentAvailabilityStatus) {
            this.agentAvailabilityStatus = Coded.of(agentAvailabilityStatus);
            return this;
        }

        public Builder skillGroups(List<SkillGroup> skillGroups) {
            this.skillGroups = skillGroups;
            return this;
        }

        public Builder departmentId(int departmentId) {
            this.departmentId = departmentId;
            return this;
        }

        public Builder ctiClientSignature(@Nullable String ctiClientSignature) {
            this.ctiClientSignature = ctiClientSignature;
            return this;
        }

        public Builder agentId(@Nullable String agentId) {
            this.agentId = agentId;
            return this;
        }

        public Builder agentExtension(@Nullable String agentExtension) {
            this.agentExtension = agentExtension;
            return this;
        }

        public Builder activeTerminal(@Nullable String activeTerminal) {
            this.activeTerminal = activeTerminal;
            return this;
        }

        public Builder agentInstrument(@Nullable String agentInstrument) {
            this.agentInstrument = agentInstrument;
            return this;
        }

        public Builder duration(@Nullable Long duration) {
            this.duration = duration;
            return this;
        }

        public Builder nextAgentState(AgentState nextAgentState) {
            this.nextAgentState = Coded.of(nextAgentState);
            return this;
        }

        public Builder direction(Direction direction) {
            this.direction = Coded.of(direction);
            return this;
        }

        public Builder maxBeyondTaskLimit(@Nullable Long maxBeyondTaskLimit) {
            this.maxBeyondTaskLimit = maxBeyondTaskLimit;
            return this;
        }

        public AgentStateEvent build() {
            return new AgentStateEvent(
                    monitorId,
                    peripheralId,
                    sessionId,
                    peripheralType,
                    skillGroupState,
                    stateDuration,
                    skillGroupNumber,
                    skillGroupId,
                    skillGroupPriority,
                    agentState,
                    eventReasonCode,
                    mrdId,
                    numTasks,
                    agentMode,
                    maxTaskLimit,
                    icmAgentId,
                    agentAvailabilityStatus,
                    skillGroups,
                    departmentId,
                    ctiClientSignature,
                    agentId,
                    agentExtension,
                    activeTerminal,
                    agentInstrument,
                    duration,
                    nextAgentState,
                    direction,
                    maxBeyondTaskLimit,
                    remainder);
        }
    }
}
