package org.finessebridge.load.run;

import org.finessebridge.load.report.MemoryReport;

/** Makes the report of memory from three readings. */
final class MemoryReports {

    private MemoryReports() {}

    /**
     * What a session takes.
     *
     * @param now with all sessions
     * @param fresh before the first warm-up
     * @param warm after the last
     */
    static MemoryReport of(
            ServerReadings.Memory now, ServerReadings.Memory fresh, ServerReadings.Memory warm, int sessions) {
        double count = sessions;
        return new MemoryReport(
                (now.process().rss() - fresh.process().rss()) / count,
                (now.process().pss() - fresh.process().pss()) / count,
                (now.process().rss() - warm.process().rss()) / count,
                (now.process().pss() - warm.process().pss()) / count,
                (now.liveHeap() - warm.liveHeap()) / count,
                now.process().rss() / 1024);
    }
}
