package org.finessebridge.cti.message.uccx;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Unpublished;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;

/**
 * The counters of a contact service queue.
 *
 * <p>QUERY_QUEUE_STATISTICS_CONF, type 224, of UCCX. Unified CCX CTI Protocol Developer Guide,
 * Statistics Messages.
 *
 * <p>The counters behind the numbers of agents are UINTs whose table is not published. The number
 * rests on one source.
 */
@MessageType(value = 224, dialects = Dialect.UCCX, name = "QUERY_QUEUE_STATISTICS_CONF")
public record UccxQueryQueueStatisticsConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) int loggedInAgents,
        @Fixed(WireType.USHORT) int inSessionAgents,
        @Fixed(WireType.USHORT) int availableAgents,
        @Fixed(WireType.USHORT) int unAvailableAgents,
        @Fixed(WireType.USHORT) int inWorkAgents,
        @Fixed(WireType.USHORT) int selectedAgents,
        @Unpublished OpaqueBytes counters,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static UccxQueryQueueStatisticsConfBuilder builder() {
        return new UccxQueryQueueStatisticsConfBuilder();
    }

    /** A builder with the values of this message. */
    public UccxQueryQueueStatisticsConfBuilder toBuilder() {
        return new UccxQueryQueueStatisticsConfBuilder(this);
    }
}
