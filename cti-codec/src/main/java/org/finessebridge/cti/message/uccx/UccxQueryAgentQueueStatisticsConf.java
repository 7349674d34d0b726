package org.finessebridge.cti.message.uccx;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * The counters of the queues of an agent.
 *
 * <p>QUERY_AGENT_QUEUE_STATISTICS_CONF, type 240, of UCCX. Unified CCX CTI Protocol Developer
 * Guide, Statistics Messages.
 *
 * <p>The number rests on one source.
 */
@MessageType(value = 240, dialects = Dialect.UCCX, name = "QUERY_AGENT_QUEUE_STATISTICS_CONF")
public record UccxQueryAgentQueueStatisticsConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long callsInQueue,
        @Fixed(WireType.UINT) long oldestCallInQueue,
        @Floating(tag = 194, max = 129) @Nullable String agentId,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static UccxQueryAgentQueueStatisticsConfBuilder builder() {
        return new UccxQueryAgentQueueStatisticsConfBuilder();
    }

    /** A builder with the values of this message. */
    public UccxQueryAgentQueueStatisticsConfBuilder toBuilder() {
        return new UccxQueryAgentQueueStatisticsConfBuilder(this);
    }
}
