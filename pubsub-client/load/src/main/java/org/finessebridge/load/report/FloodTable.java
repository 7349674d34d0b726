package org.finessebridge.load.report;

import java.util.Locale;

/** A report of floods for people. */
public final class FloodTable {

    private FloodTable() {}

    /** The report as lines of text. */
    public static String of(FloodReport report) {
        StringBuilder text = new StringBuilder();
        text.append("%n%s, %,d sessions with %,d requests each%n"
                .formatted(report.label(), report.sessions(), report.each()));
        for (FloodReport.Flood flood : report.floods()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%s: %.2f s; %,d answered, %,d refused, %,d cut off%n",
                    flood.request(),
                    flood.seconds(),
                    flood.answered(),
                    flood.refused(),
                    flood.cutOff()));
            row(text, "pings before", flood.quiet());
            row(text, "pings meanwhile", flood.meanwhile());
        }
        report.complaints().forEach(complaint -> text.append("! %s%n".formatted(complaint)));
        return text.toString();
    }

    private static void row(StringBuilder text, String what, LatencyReport latency) {
        text.append(String.format(
                Locale.ROOT,
                "  %-16s p50 %.2f ms, p99 %.2f ms, max %.2f ms (%,d)%n",
                what,
                latency.p50Millis(),
                latency.p99Millis(),
                latency.maxMillis(),
                latency.count()));
    }
}
