package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Agents of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_AGENT_EVENT, type 237. CTI Server Message Reference Guide, Configuration Messages,
 * Config Agent Event.
 */
@MessageType(value = 237, dialects = Dialect.UCCE)
public record ConfigAgentEvent(
        @Repeated(count = "NumRecords") List<ConfiguredAgent> agents, Remainder remainder) implements CtiEvent {

    public ConfigAgentEvent {
        agents = List.copyOf(agents);
    }

    /** A builder with nothing set. */
    public static ConfigAgentEventBuilder builder() {
        return new ConfigAgentEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigAgentEventBuilder toBuilder() {
        return new ConfigAgentEventBuilder(this);
    }
}
