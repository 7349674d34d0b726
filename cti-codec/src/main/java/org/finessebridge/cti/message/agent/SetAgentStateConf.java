package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted; the state itself comes with AGENT_STATE_EVENT.
 *
 * <p>SET_AGENT_STATE_CONF, type 39. CTI Server Message Reference Guide, Client Control Service, Set
 * Agent State Conf.
 */
@MessageType(39)
public record SetAgentStateConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SetAgentStateConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SetAgentStateConfBuilder builder() {
        return new SetAgentStateConfBuilder();
    }

    /** A builder with the values of this message. */
    public SetAgentStateConfBuilder toBuilder() {
        return new SetAgentStateConfBuilder(this);
    }
}
