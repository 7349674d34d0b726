package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the desk settings of an agent.
 *
 * <p>AGENT_DESK_SETTINGS_REQ, type 131. CTI Server Message Reference Guide, Client Control Service,
 * Agent Desk Settings Req.
 */
@MessageType(131)
public record AgentDeskSettingsReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        Remainder remainder)
        implements CtiRequest<AgentDeskSettingsConf> {

    /** A builder with nothing set. */
    public static AgentDeskSettingsReqBuilder builder() {
        return new AgentDeskSettingsReqBuilder();
    }

    /** A builder with the values of this message. */
    public AgentDeskSettingsReqBuilder toBuilder() {
        return new AgentDeskSettingsReqBuilder(this);
    }
}
