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
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.INT) int mrdId,
        @Fixed(WireType.INT) int icmAgentId,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,
        @Floating(tag = 5, alsoTag = 194, max = 12) @Nullable String agentId,
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
        this(
                invokeId,
                peripheralId,
                mrdId,
                icmAgentId,
                agentExtension,
                agentId,
                agentInstrument,
                Remainder.NONE);
    }

    @Override
    public QueryAgentStateReq withInvokeId(long invokeId) {
        return new QueryAgentStateReq(
                invokeId,
                peripheralId,
                mrdId,
                icmAgentId,
                agentExtension,
                agentId,
                agentInstrument,
                remainder);
    }

    @Override
    public QueryAgentStateReq orPeripheralId(long id) {
        return peripheralId == NULL_PERIPHERAL_ID
                ? new QueryAgentStateReq(
                        invokeId,
                        id,
                        mrdId,
                        icmAgentId,
                        agentExtension,
                        agentId,
                        agentInstrument,
                        remainder)
                : this;
    }

    /** Asks for the agent of an id on the session's peripheral in the voice domain. */
    public static QueryAgentStateReq ofAgent(String agentId) {
        return new QueryAgentStateReq(
                0, NULL_PERIPHERAL_ID, 1, NO_ICM_AGENT_ID, null, agentId, null);
    }
}
