package org.finessebridge.cti.message.supervisor;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.TeamConfigOperation;
import org.jspecify.annotations.Nullable;

/**
 * The members of a team, whole or changed.
 *
 * <p>AGENT_TEAM_CONFIG_EVENT, type 128. CTI Server Message Reference Guide, Supervisor Service,
 * Agent Team Config Event.
 *
 * <p>At most 64 agents.
 */
@MessageType(128)
public record AgentTeamConfigEvent(
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long teamId,
        @Repeated(count = "NumberOfAgents") List<TeamMember> agents,
        @Fixed(WireType.USHORT) Coded<TeamConfigOperation> configOperation,
        @Fixed(value = WireType.INT, since = 19) int departmentId,
        @Floating(tag = 243, max = 32, since = 16) @Nullable String agentTeamName,
        Remainder remainder)
        implements CtiEvent {

    public AgentTeamConfigEvent {
        agents = List.copyOf(agents);
    }

    /** A builder with nothing set. */
    public static AgentTeamConfigEventBuilder builder() {
        return new AgentTeamConfigEventBuilder();
    }

    /** A builder with the values of this message. */
    public AgentTeamConfigEventBuilder toBuilder() {
        return new AgentTeamConfigEventBuilder(this);
    }
}
