package org.finessebridge.cti.message.uccx;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Agents of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_AGENT_EVENT, type 237, of UCCX. Unified CCX CTI Protocol Developer Guide, Configuration
 * Messages.
 */
@MessageType(value = 237, dialects = Dialect.UCCX, name = "CONFIG_AGENT_EVENT")
public record UccxConfigAgentEvent(
        @Repeated(count = "NumRecords") List<UccxAgent> agents, Remainder remainder) implements CtiEvent {

    public UccxConfigAgentEvent {
        agents = List.copyOf(agents);
    }

    /** A builder with nothing set. */
    public static UccxConfigAgentEventBuilder builder() {
        return new UccxConfigAgentEventBuilder();
    }

    /** A builder with the values of this message. */
    public UccxConfigAgentEventBuilder toBuilder() {
        return new UccxConfigAgentEventBuilder(this);
    }
}
