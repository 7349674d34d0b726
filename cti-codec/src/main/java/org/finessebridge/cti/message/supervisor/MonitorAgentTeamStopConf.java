package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>MONITOR_AGENT_TEAM_STOP_CONF, type 138. CTI Server Message Reference Guide, Supervisor
 * Service, Monitor Agent Team Stop Conf.
 */
@MessageType(138)
public record MonitorAgentTeamStopConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public MonitorAgentTeamStopConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorAgentTeamStopConfBuilder builder() {
        return new MonitorAgentTeamStopConfBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorAgentTeamStopConfBuilder toBuilder() {
        return new MonitorAgentTeamStopConfBuilder(this);
    }
}
