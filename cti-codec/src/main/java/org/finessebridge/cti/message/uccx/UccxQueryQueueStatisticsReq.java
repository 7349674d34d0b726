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
 * Asks for the counters of a contact service queue.
 *
 * <p>QUERY_QUEUE_STATISTICS_REQ, type 223, of UCCX. Unified CCX CTI Protocol Developer Guide,
 * Statistics Messages.
 *
 * <p>The number rests on one source.
 */
@MessageType(value = 223, dialects = Dialect.UCCX, name = "QUERY_QUEUE_STATISTICS_REQ")
public record UccxQueryQueueStatisticsReq(
        @Fixed(WireType.UINT) long invokeId,

        @Floating(name = "CSQID", tag = 62, type = WireType.UINT) @Nullable
        Long csqId,

        Remainder remainder)
        implements CtiRequest<UccxQueryQueueStatisticsConf> {

    /** A builder with nothing set. */
    public static UccxQueryQueueStatisticsReqBuilder builder() {
        return new UccxQueryQueueStatisticsReqBuilder();
    }

    /** A builder with the values of this message. */
    public UccxQueryQueueStatisticsReqBuilder toBuilder() {
        return new UccxQueryQueueStatisticsReqBuilder(this);
    }
}
