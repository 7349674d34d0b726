package org.finessebridge.cti.message.statistics;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.FixedGroup;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * The call counters of an agent, for the agent's present session and for today.
 *
 * <p>QUERY_AGENT_STATISTICS_CONF, type 113. CTI Server Message Reference Guide, Client Control
 * Service, Query Agent Statistics Conf.
 *
 * <p>Times are in seconds; 4294967295 stands for unknown.
 */
@MessageType(113)
public record QueryAgentStatisticsConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long peripheralId,
        @FixedGroup(suffix = "Session") AgentStatistics session,
        @FixedGroup(suffix = "Today") AgentStatistics today,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static QueryAgentStatisticsConfBuilder builder() {
        return new QueryAgentStatisticsConfBuilder();
    }

    /** A builder with the values of this message. */
    public QueryAgentStatisticsConfBuilder toBuilder() {
        return new QueryAgentStatisticsConfBuilder(this);
    }
}
