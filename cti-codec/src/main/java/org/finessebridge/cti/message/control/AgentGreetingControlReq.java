package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentGreetingAction;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Stops, disables or enables the greeting of an agent.
 *
 * <p>AGENT_GREETING_CONTROL_REQ, type 249. CTI Server Message Reference Guide, Client Control
 * Service, Agent Greeting Control Req.
 *
 * <p>Since version 15. AgentAction is 0 to stop, 1 to disable, 2 to enable.
 */
@MessageType(249)
public record AgentGreetingControlReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<AgentGreetingAction> agentAction,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        Remainder remainder)
        implements CtiRequest<AgentGreetingControlConf> {

    /** A builder with nothing set. */
    public static AgentGreetingControlReqBuilder builder() {
        return new AgentGreetingControlReqBuilder();
    }

    /** A builder with the values of this message. */
    public AgentGreetingControlReqBuilder toBuilder() {
        return new AgentGreetingControlReqBuilder(this);
    }
}
