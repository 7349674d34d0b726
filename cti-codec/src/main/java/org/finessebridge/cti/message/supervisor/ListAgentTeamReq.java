package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Asks for the teams of a supervisor.
 *
 * <p>LIST_AGENT_TEAM_REQ, type 133. CTI Server Message Reference Guide, Supervisor Service, List
 * Agent Team Req.
 */
@MessageType(133)
public record ListAgentTeamReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long supervisorId,
        Remainder remainder) implements CtiRequest<ListAgentTeamConf> {

    /** A message with nothing beyond its listed fields. */
    public ListAgentTeamReq(long invokeId, long supervisorId) {
        this(invokeId, supervisorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ListAgentTeamReqBuilder builder() {
        return new ListAgentTeamReqBuilder();
    }

    /** A builder with the values of this message. */
    public ListAgentTeamReqBuilder toBuilder() {
        return new ListAgentTeamReqBuilder(this);
    }
}
