package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the present state of an agent, named by extension, id, instrument or ICM agent id.
 *
 * <p>QUERY_AGENT_STATE_REQ, type 36. CTI Server Message Reference Guide, Client Control Service,
 * Query Agent State Req.
 *
 * @param icmAgentId -1 where the agent is named otherwise
 */
@MessageType(36)
public record QueryAgentStateReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(value = WireType.INT, name = "MRDID") int mrdId,

        @Fixed(value = WireType.INT, name = "ICMAgentID", unset = -1)
        int icmAgentId,

        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<QueryAgentStateConf> {

    /** ICMAgentID of a request that names the agent otherwise. */
    public static final int NO_ICM_AGENT_ID = -1;

    /** A message with nothing beyond its listed fields. */
    public QueryAgentStateReq(
            long invokeId,
            long peripheralId,
            int mrdId,
            int icmAgentId,
            @Nullable String agentExtension,
            @Nullable String agentId,
            @Nullable String agentInstrument) {
        this(invokeId, peripheralId, mrdId, icmAgentId, agentExtension, agentId, agentInstrument, Remainder.NONE);
    }

    /** Asks for the agent of an id on the session's peripheral in the voice domain. */
    public static QueryAgentStateReq ofAgent(String agentId) {
        return new QueryAgentStateReq(0, NULL_PERIPHERAL_ID, 1, NO_ICM_AGENT_ID, null, agentId, null);
    }

    /** A builder with nothing set. */
    public static QueryAgentStateReqBuilder builder() {
        return new QueryAgentStateReqBuilder();
    }

    /** A builder with the values of this message. */
    public QueryAgentStateReqBuilder toBuilder() {
        return new QueryAgentStateReqBuilder(this);
    }
}
