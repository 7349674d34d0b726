package org.finessebridge.cti.message.agent;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

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
        @Fixed(value = WireType.INT, name = "MRDID") int mrdId,
        @Fixed(WireType.UINT) long numTasks,
        @Fixed(WireType.USHORT) Coded<AgentMode> agentMode,
        @Fixed(WireType.UINT) long maxTaskLimit,
        @Fixed(value = WireType.INT, name = "ICMAgentID") int icmAgentId,
        @Fixed(WireType.UINT) Coded<AgentAvailabilityStatus> agentAvailabilityStatus,
        @Fixed(value = WireType.INT, since = 19) int departmentId,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,

        @Floating(tag = 255, type = WireType.USHORT, since = 19) @Nullable
        Coded<AgentState> internalAgentState,

        @Floating(tag = 266, type = WireType.UINT, since = 22) @Nullable
        Long maxBeyondTaskLimit,

        Remainder remainder)
        implements CtiConfirmation {

    public QueryAgentStateConf {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static QueryAgentStateConfBuilder builder() {
        return new QueryAgentStateConfBuilder();
    }

    /** A builder with the values of this message. */
    public QueryAgentStateConfBuilder toBuilder() {
        return new QueryAgentStateConfBuilder(this);
    }
}
