package org.finessebridge.load.run;

import org.HdrHistogram.Histogram;
import org.finessebridge.load.measure.Phase;
import org.finessebridge.load.report.PhaseReport;

/** Makes the report of a phase from what was counted. */
final class PhaseReports {

    private PhaseReports() {}

    static PhaseReport of(Phase phase, int deliveriesAChange, double seconds, ServerReadings.Cpu used) {
        Long server = used.server();
        Histogram micros = phase.latencies();
        double changes = Math.max(1.0, (double) phase.receivedCount() / deliveriesAChange);
        return new PhaseReport(
                phase.publishedCount() / deliveriesAChange,
                phase.receivedCount() / (deliveriesAChange * seconds),
                phase.receivedCount(),
                phase.lostCount(),
                phase.doubledCount(),
                phase.misdeliveredCount(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3,
                server == null ? null : server / changes,
                server == null ? null : server * 1000.0 / Math.max(1, phase.receivedCount()),
                used.own() / changes);
    }
}
