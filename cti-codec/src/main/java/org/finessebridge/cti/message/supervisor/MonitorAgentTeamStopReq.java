package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;

/**
 * Stops to monitor a team.
 *
 * <p>MONITOR_AGENT_TEAM_STOP_REQ, type 137. CTI Server Message Reference Guide, Supervisor Service,
 * Monitor Agent Team Stop Req.
 */
@MessageType(137)
public record MonitorAgentTeamStopReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        Remainder remainder) implements CtiRequest<MonitorAgentTeamStopConf> {

    /** A message with nothing beyond its listed fields. */
    public MonitorAgentTeamStopReq(long invokeId, long monitorId) {
        this(invokeId, monitorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorAgentTeamStopReqBuilder builder() {
        return new MonitorAgentTeamStopReqBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorAgentTeamStopReqBuilder toBuilder() {
        return new MonitorAgentTeamStopReqBuilder(this);
    }
}
