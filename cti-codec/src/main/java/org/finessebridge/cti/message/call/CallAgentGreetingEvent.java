package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentGreetingEvent;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * An agent greeting has started, ended or failed in a call.
 *
 * <p>CALL_AGENT_GREETING_EVENT, type 248. CTI Server Message Reference Guide, Client Events
 * Service, Call Agent Greeting Event.
 *
 * <p>Since version 15.
 */
@MessageType(248)
public record CallAgentGreetingEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<AgentGreetingEvent> eventCode,
        @Fixed(WireType.UINT) long peripheralErrorCode,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static CallAgentGreetingEventBuilder builder() {
        return new CallAgentGreetingEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallAgentGreetingEventBuilder toBuilder() {
        return new CallAgentGreetingEventBuilder(this);
    }
}
