package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>MONITOR_AGENT_TEAM_START_CONF, type 136. CTI Server Message Reference Guide, Supervisor
 * Service, Monitor Agent Team Start Conf.
 */
@MessageType(136)
public record MonitorAgentTeamStartConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public MonitorAgentTeamStartConf(long invokeId, long monitorId) {
        this(invokeId, monitorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorAgentTeamStartConfBuilder builder() {
        return new MonitorAgentTeamStartConfBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorAgentTeamStartConfBuilder toBuilder() {
        return new MonitorAgentTeamStartConfBuilder(this);
    }
}
