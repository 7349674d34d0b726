package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * A call that AGENT_PRE_CALL_EVENT announced will not come.
 *
 * <p>AGENT_PRE_CALL_ABORT_EVENT, type 106. CTI Server Message Reference Guide, Client Events
 * Service, Agent Pre Call Abort Event.
 */
@MessageType(106)
public record AgentPreCallAbortEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(value = WireType.INT, name = "MRDID") int mrdId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 72, type = WireType.UINT) @Nullable Long routerCallKeyDay,
        @Floating(tag = 73, type = WireType.UINT) @Nullable Long routerCallKeyCallId,
        @Floating(tag = 110, type = WireType.UINT) @Nullable Long routerCallKeySequenceNumber,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static AgentPreCallAbortEventBuilder builder() {
        return new AgentPreCallAbortEventBuilder();
    }

    /** A builder with the values of this message. */
    public AgentPreCallAbortEventBuilder toBuilder() {
        return new AgentPreCallAbortEventBuilder(this);
    }
}
