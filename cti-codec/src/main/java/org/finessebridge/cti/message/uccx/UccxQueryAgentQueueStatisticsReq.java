package org.finessebridge.cti.message.uccx;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the counters of the queues of an agent.
 *
 * <p>QUERY_AGENT_QUEUE_STATISTICS_REQ, type 239, of UCCX. Unified CCX CTI Protocol Developer Guide,
 * Statistics Messages.
 *
 * <p>The number rests on one source.
 */
@MessageType(value = 239, dialects = Dialect.UCCX, name = "QUERY_AGENT_QUEUE_STATISTICS_REQ")
public record UccxQueryAgentQueueStatisticsReq(
        @Fixed(WireType.UINT) long invokeId,
        @Floating(tag = 194, max = 129) @Nullable String agentId,
        Remainder remainder)
        implements CtiRequest<UccxQueryAgentQueueStatisticsConf> {

    /** A builder with nothing set. */
    public static UccxQueryAgentQueueStatisticsReqBuilder builder() {
        return new UccxQueryAgentQueueStatisticsReqBuilder();
    }

    /** A builder with the values of this message. */
    public UccxQueryAgentQueueStatisticsReqBuilder toBuilder() {
        return new UccxQueryAgentQueueStatisticsReqBuilder(this);
    }
}
