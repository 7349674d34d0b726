package org.finessebridge.cti.message.statistics;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the call counters of an agent.
 *
 * <p>QUERY_AGENT_STATISTICS_REQ, type 112. CTI Server Message Reference Guide, Client Control
 * Service, Query Agent Statistics Req.
 */
@MessageType(112)
public record QueryAgentStatisticsReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<QueryAgentStatisticsConf> {

    /** A builder with nothing set. */
    public static QueryAgentStatisticsReqBuilder builder() {
        return new QueryAgentStatisticsReqBuilder();
    }

    /** A builder with the values of this message. */
    public QueryAgentStatisticsReqBuilder toBuilder() {
        return new QueryAgentStatisticsReqBuilder(this);
    }
}
