package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>AGENT_GREETING_CONTROL_CONF, type 250. CTI Server Message Reference Guide, Client Control
 * Service, Agent Greeting Control Conf.
 */
@MessageType(250)
public record AgentGreetingControlConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public AgentGreetingControlConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static AgentGreetingControlConfBuilder builder() {
        return new AgentGreetingControlConfBuilder();
    }

    /** A builder with the values of this message. */
    public AgentGreetingControlConfBuilder toBuilder() {
        return new AgentGreetingControlConfBuilder(this);
    }
}
