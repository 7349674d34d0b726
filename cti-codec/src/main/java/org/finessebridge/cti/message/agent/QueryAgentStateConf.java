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
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The present state of an agent.
 *
 * <p>QUERY_AGENT_STATE_CONF, type 37. CTI Server Message Reference Guide, Client Control Service,
 * Query Agent State Conf.
 */
@MessageType(37)
public record QueryAgentStateConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) Coded<AgentState> agentState,
        @Repeated(count = "NumSkillGroups") List<SkillGroup> skillGroups,
        @Fixed(WireType.INT) int mrdId,
        @Fixed(WireType.UINT) long numTasks,
        @Fixed(WireType.USHORT) Coded<AgentMode> agentMode,
        @Fixed(WireType.UINT) long maxTaskLimit,
        @Fixed(WireType.INT) int icmAgentId,
        @Fixed(WireType.UINT) Coded<AgentAvailabilityStatus> agentAvailabilityStatus,
        @Fixed(value = WireType.INT, since = 19) int departmentId,
        @Floating(tag = 5, alsoTag = 194, max = 12) @Nullable String agentId,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 255, type = WireType.USHORT, since = 19)
                @Nullable Coded<AgentState> internalAgentState,
        @Floating(tag = 266, type = WireType.UINT, since = 22) @Nullable Long maxBeyondTaskLimit,
        Remainder remainder)
        implements CtiConfirmation {

    public QueryAgentStateConf {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the values of this message. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.invokeId = invokeId;
        builder.agentState = agentState;
        builder.skillGroups = skillGroups;
        builder.mrdId = mrdId;
        builder.numTasks = numTasks;
        builder.agentMode = agentMode;
        builder.maxTaskLimit = maxTaskLimit;
        builder.icmAgentId = icmAgentId;
        builder.agentAvailabilityStatus = agentAvailabilityStatus;
        builder.departmentId = departmentId;
        builder.agentId = agentId;
        builder.agentExtension = agentExtension;
        builder.agentInstrument = agentInstrument;
        builder.internalAgentState = internalAgentState;
        builder.maxBeyondTaskLimit = maxBeyondTaskLimit;
        builder.remainder = remainder;
        return builder;
    }

    /** Builds the message; a fixed field that is not set is 0, a floating one is left out. */
    public static final class Builder {

        private long invokeId;
        private Coded<AgentState> agentState = Coded.of(AgentState.class, 0);
        private List<SkillGroup> skillGroups = List.of();
        private int mrdId;
        private long numTasks;
        private Coded<AgentMode> agentMode = Coded.of(AgentMode.class, 0);
        private long maxTaskLimit;
        private int icmAgentId;
        private Coded<AgentAvailabilityStatus> agentAvailabilityStatus =
                Coded.of(AgentAvailabilityStatus.class, 0);
        private int departmentId;
        private @Nullable String agentId;
        private @Nullable String agentExtension;
        private @Nullable String agentInstrument;
        private @Nullable Coded<AgentState> internalAgentState;
        private @Nullable Long maxBeyondTaskLimit;
        private Remainder remainder = Remainder.NONE;

        private Builder() {}

        public Builder invokeId(long invokeId) {
            this.invokeId = invokeId;
            return this;
        }

        public Builder agentState(AgentState agentState) {
            this.agentState = Coded.of(agentState);
            return this;
        }

        public Builder skillGroups(List<SkillGroup> skillGroups) {
            this.skillGroups = skillGroups;
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

        public Builder departmentId(int departmentId) {
            this.departmentId = departmentId;
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

        public Builder agentInstrument(@Nullable String agentInstrument) {
            this.agentInstrument = agentInstrument;
            return this;
        }

        public Builder internalAgentState(AgentState internalAgentState) {
            this.internalAgentState = Coded.of(internalAgentState);
            return this;
        }

        public Builder maxBeyondTaskLimit(@Nullable Long maxBeyondTaskLimit) {
            this.maxBeyondTaskLimit = maxBeyondTaskLimit;
            return this;
        }

        public QueryAgentStateConf build() {
            return new QueryAgentStateConf(
                    invokeId,
                    agentState,
                    skillGroups,
                    mrdId,
                    numTasks,
                    agentMode,
                    maxTaskLimit,
                    icmAgentId,
                    agentAvailabilityStatus,
                    departmentId,
                    agentId,
                    agentExtension,
                    agentInstrument,
                    internalAgentState,
                    maxBeyondTaskLimit,
                    remainder);
        }
    }
}
