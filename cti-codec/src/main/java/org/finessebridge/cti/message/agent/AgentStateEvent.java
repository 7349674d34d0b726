package org.finessebridge.cti.message.agent;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

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
        @Fixed(value = WireType.INT, name = "MRDID") int mrdId,
        @Fixed(WireType.UINT) long numTasks,
        @Fixed(WireType.USHORT) Coded<AgentMode> agentMode,
        @Fixed(WireType.UINT) long maxTaskLimit,
        @Fixed(value = WireType.INT, name = "ICMAgentID") int icmAgentId,
        @Fixed(WireType.UINT) Coded<AgentAvailabilityStatus> agentAvailabilityStatus,
        @Repeated(count = "NumFltSkillGroups") List<SkillGroup> skillGroups,
        @Fixed(value = WireType.INT, since = 19) int departmentId,

        @Floating(name = "CTIClientSignature", tag = 3, alsoTag = 23, max = 64) @Nullable
        String ctiClientSignature,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 303, max = 64, since = 25, uccxSince = 18) @Nullable
        String activeTerminal,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 150, type = WireType.UINT) @Nullable Long duration,

        @Floating(tag = 123, type = WireType.USHORT) @Nullable
        Coded<AgentState> nextAgentState,

        @Floating(tag = 244, type = WireType.UINT, since = 16) @Nullable
        Coded<Direction> direction,

        @Floating(tag = 266, type = WireType.UINT, since = 22) @Nullable
        Long maxBeyondTaskLimit,

        Remainder remainder)
        implements CtiEvent {

    public AgentStateEvent {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static AgentStateEventBuilder builder() {
        return new AgentStateEventBuilder();
    }

    /** A builder with the values of this message. */
    public AgentStateEventBuilder toBuilder() {
        return new AgentStateEventBuilder(this);
    }
}
