package org.finessebridge.load.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.finessebridge.load.calls.CallAction;
import org.finessebridge.load.calls.CallPhase;
import org.finessebridge.load.calls.CallPhase.Fault;
import org.finessebridge.load.report.CallRateReport;
import org.finessebridge.load.report.LatencyReport;

/** Makes the report of a rate from what was counted. */
final class CallRateReports {

    private CallRateReports() {}

    /**
     * What came of a rate.
     *
     * @param seconds from its first call to the end of its last
     * @param rss in MiB; 0 when it is not measured
     * @param live in MiB; 0 when it is not measured
     */
    static CallRateReport of(
            CallPhase phase, int callsAnHour, double seconds, ServerReadings.Cpu used, long rss, long live) {
        Map<String, LatencyReport> actions = new LinkedHashMap<>();
        for (CallAction action : CallAction.values()) {
            Histogram of = phase.latencies(action);
            if (of.getTotalCount() > 0) {
                actions.put(action.name(), LatencyReport.of(of));
            }
        }
        Long server = used.server();
        double calls = Math.max(1, phase.completedCount());
        double placing = phase.placingSeconds();
        return new CallRateReport(
                callsAnHour,
                placing,
                phase.placedCount() * 3600 / Math.max(placing, 1e-3),
                phase.placedCount(),
                phase.completedCount(),
                phase.heldBackCount(),
                phase.count(Fault.LOST),
                phase.count(Fault.DOUBLED),
                phase.count(Fault.MISPLACED),
                phase.count(Fault.END_MISSING),
                phase.count(Fault.UNHEARD),
                phase.count(Fault.REFUSED),
                phase.count(Fault.ERROR),
                LatencyReport.of(phase.latencies()),
                actions,
                LatencyReport.of(phase.answers()),
                LatencyReport.of(phase.rings()),
                server == null ? null : server / calls,
                server == null ? null : server / 1e3 / seconds,
                used.own() / calls,
                rss == 0 ? null : rss,
                live == 0 ? null : live);
    }
}
