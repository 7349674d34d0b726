package org.finessebridge.load.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A phase of publishing. A change is published to a user node and a team node, which makes two
 * deliveries; in the phases of one update each and of REST it is one.
 *
 * @param changes changes that were published
 * @param changesPerSecond changes that were delivered, a second of the phase
 * @param deliveries deliveries that came, each counted once
 * @param lost deliveries that did not come
 * @param doubled deliveries that came again
 * @param misdelivered deliveries to sessions that were not to have them
 * @param p50Millis median from the publisher's write to the receipt
 * @param p99Millis 99th percentile
 * @param maxMillis longest
 * @param serverCpuMillisPerChange the server's CPU a change; null when it is not measured
 * @param serverCpuMillisPerThousandDeliveries the server's CPU for 1,000 deliveries; null when
 *     it is not measured
 * @param ownCpuMillisPerChange this program's CPU a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhaseReport(
        long changes,
        double changesPerSecond,
        long deliveries,
        long lost,
        long doubled,
        long misdelivered,
        double p50Millis,
        double p99Millis,
        double maxMillis,
        @Nullable Double serverCpuMillisPerChange,
        @Nullable Double serverCpuMillisPerThousandDeliveries,
        double ownCpuMillisPerChange) {

    /** Whether each delivery came once, and to whom it was for. */
    public boolean isExact() {
        return lost == 0 && doubled == 0 && misdelivered == 0;
    }
}
