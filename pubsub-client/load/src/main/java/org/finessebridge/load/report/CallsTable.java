package org.finessebridge.load.report;

import java.util.Locale;

/** A report of calls for people. */
public final class CallsTable {

    private static final String NOT_MEASURED = "not measured";

    private final StringBuilder text = new StringBuilder();

    private CallsTable() {}

    /** The report as lines of text. */
    public static String of(CallsReport report) {
        CallsTable table = new CallsTable();
        table.line(String.format(Locale.ROOT, "%n%s", report.label()));
        table.line(String.format(
                Locale.ROOT,
                "%,d agents by %s%s, %s, %,d ms before each request",
                report.agents(),
                report.transport(),
                report.tls() ? " with TLS" : "",
                report.callers(),
                report.pauseMillis()));
        report.rates().forEach(table::rate);
        table.row("sessions lost", String.format(Locale.ROOT, "%d", report.sessionsLost()));
        report.complaints().forEach(complaint -> table.line("! " + complaint));
        return table.text.toString();
    }

    private void rate(CallRateReport rate) {
        line(String.format(
                Locale.ROOT, "%n%,d calls an hour: %,.0f reached", rate.callsAnHour(), rate.callsAnHourReached()));
        row(
                "calls",
                String.format(
                        Locale.ROOT,
                        "%,d placed, %,d completed (%,d times no agent was free)",
                        rate.placed(),
                        rate.completed(),
                        rate.heldBack()));
        row(
                "events",
                String.format(
                        Locale.ROOT,
                        "lost %,d, doubled %,d, misplaced %,d, without end %,d, unheard %,d, refused %,d, errors %,d",
                        rate.lost(),
                        rate.doubled(),
                        rate.misplaced(),
                        rate.endMissing(),
                        rate.unheard(),
                        rate.refused(),
                        rate.errors()));
        latency("request to event", rate.latency());
        rate.actions().forEach((action, latency) -> latency("  " + action, latency));
        latency("request to HTTP answer", rate.http());
        latency("placed to ringing", rate.ring());
        row("server CPU", cpu(rate));
        row("server memory", memory(rate));
    }

    private static String cpu(CallRateReport rate) {
        Double aCall = rate.serverCpuMillisPerCall();
        Double cores = rate.serverCores();
        String server = aCall == null || cores == null
                ? NOT_MEASURED
                : String.format(Locale.ROOT, "%.2f ms a call, %.2f cores", aCall, cores);
        return String.format(Locale.ROOT, "%s (this program %.2f ms a call)", server, rate.ownCpuMillisPerCall());
    }

    private static String memory(CallRateReport rate) {
        Long rss = rate.serverRssMebibytes();
        Long heap = rate.liveHeapMebibytes();
        return (rss == null ? NOT_MEASURED : String.format(Locale.ROOT, "%,d MiB RSS", rss))
                + (heap == null ? "" : String.format(Locale.ROOT, ", %,d MiB live heap after a collection", heap));
    }

    private void latency(String name, LatencyReport latency) {
        if (latency.count() > 0) {
            row(
                    name,
                    String.format(
                            Locale.ROOT,
                            "p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms (%,d)",
                            latency.p50Millis(),
                            latency.p90Millis(),
                            latency.p99Millis(),
                            latency.maxMillis(),
                            latency.count()));
        }
    }

    private void row(String name, String value) {
        line(String.format(Locale.ROOT, "  %-26s %s", name, value));
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
