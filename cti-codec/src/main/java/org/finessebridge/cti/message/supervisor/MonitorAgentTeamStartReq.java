package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Starts to monitor a team: the events of its agents come from now on.
 *
 * <p>MONITOR_AGENT_TEAM_START_REQ, type 135. CTI Server Message Reference Guide, Supervisor
 * Service, Monitor Agent Team Start Req.
 */
@MessageType(135)
public record MonitorAgentTeamStartReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long teamId,
        Remainder remainder) implements CtiRequest<MonitorAgentTeamStartConf> {

    /** A message with nothing beyond its listed fields. */
    public MonitorAgentTeamStartReq(long invokeId, long teamId) {
        this(invokeId, teamId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorAgentTeamStartReqBuilder builder() {
        return new MonitorAgentTeamStartReqBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorAgentTeamStartReqBuilder toBuilder() {
        return new MonitorAgentTeamStartReqBuilder(this);
    }
}
