package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Which services that assist in calls are enabled for agents.
 *
 * <p>CONFIG_AGENT_SERVICE_EVENT, type 282. CTI Server Message Reference Guide, Configuration
 * Messages, Config Agent Service Event.
 *
 * <p>Since version 24.
 */
@MessageType(282)
public record ConfigAgentServiceEvent(
        @Repeated(count = "NumRecords") List<ConfiguredAgentService> agentServices, Remainder remainder)
        implements CtiEvent {

    public ConfigAgentServiceEvent {
        agentServices = List.copyOf(agentServices);
    }

    /** A builder with nothing set. */
    public static ConfigAgentServiceEventBuilder builder() {
        return new ConfigAgentServiceEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigAgentServiceEventBuilder toBuilder() {
        return new ConfigAgentServiceEventBuilder(this);
    }
}
