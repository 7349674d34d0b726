package org.finessebridge.load.report;

import org.HdrHistogram.Histogram;

/**
 * How long something took, in milliseconds.
 *
 * @param count how often it was measured
 * @param p50Millis median
 * @param p90Millis 90th percentile
 * @param p99Millis 99th percentile
 * @param maxMillis longest
 */
public record LatencyReport(long count, double p50Millis, double p90Millis, double p99Millis, double maxMillis) {

    /** Of a histogram of microseconds. */
    public static LatencyReport of(Histogram micros) {
        return new LatencyReport(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(90) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }
}
