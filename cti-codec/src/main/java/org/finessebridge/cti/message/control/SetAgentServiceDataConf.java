package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>SET_AGENT_SERVICE_DATA_CONF, type 284. CTI Server Message Reference Guide, Client Control
 * Service, Set Agent Service Data Conf.
 */
@MessageType(284)
public record SetAgentServiceDataConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long status,
        Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SetAgentServiceDataConf(long invokeId, long status) {
        this(invokeId, status, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SetAgentServiceDataConfBuilder builder() {
        return new SetAgentServiceDataConfBuilder();
    }

    /** A builder with the values of this message. */
    public SetAgentServiceDataConfBuilder toBuilder() {
        return new SetAgentServiceDataConfBuilder(this);
    }
}
