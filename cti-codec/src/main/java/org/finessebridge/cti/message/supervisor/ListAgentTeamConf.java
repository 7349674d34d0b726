package org.finessebridge.cti.message.supervisor;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The teams of a supervisor; more of them may follow.
 *
 * <p>LIST_AGENT_TEAM_CONF, type 134. CTI Server Message Reference Guide, Supervisor Service, List
 * Agent Team Conf.
 *
 * <p>More is 1 where further confirmations follow; a message has at most 64 teams.
 */
@MessageType(134)
public record ListAgentTeamConf(
        @Fixed(WireType.UINT) long invokeId,

        @Repeated(count = "NumberOfAgentTeams") @Floating(name = "TeamID", tag = 92, type = WireType.UINT)
        List<Long> teamIds,

        @Fixed(WireType.USHORT) int segmentNumber,
        @Fixed(WireType.USHORT) int more,
        Remainder remainder)
        implements CtiConfirmation {

    public ListAgentTeamConf {
        teamIds = List.copyOf(teamIds);
    }

    /** A builder with nothing set. */
    public static ListAgentTeamConfBuilder builder() {
        return new ListAgentTeamConfBuilder();
    }

    /** A builder with the values of this message. */
    public ListAgentTeamConfBuilder toBuilder() {
        return new ListAgentTeamConfBuilder(this);
    }
}
