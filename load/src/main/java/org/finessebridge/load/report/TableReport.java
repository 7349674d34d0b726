package org.finessebridge.load.report;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A report for people. */
public final class TableReport {

    private final StringBuilder text = new StringBuilder();

    private TableReport() {}

    /** The report as lines of text. */
    public static String of(RunReport report) {
        TableReport table = new TableReport();
        table.all(report);
        return table.text.toString();
    }

    private void all(RunReport report) {
        line("%n%s", report.label());
        line(
                "%,d sessions by %s%s, updates of %,d bytes, nodes %s",
                report.sessions(),
                report.transport(),
                report.tls() ? " with TLS" : "",
                report.bytes(),
                report.nodesConfigured() ? "open, nothing kept" : "as the server makes them");
        SignInReport signIn = report.signIn();
        if (signIn != null) {
            row("sign-in of all", "%.2f s (%d failed)", signIn.seconds(), signIn.failed());
            row("  a sign-in", "p50 %.1f ms, p99 %.1f ms", signIn.p50Millis(), signIn.p99Millis());
            row(
                    "  CPU",
                    "server %,d ms, this program %,d ms",
                    signIn.serverCpuMillis(),
                    signIn.ownCpuMillis());
        }
        MemoryReport memory = report.memory();
        if (memory != null) {
            row(
                    "memory of an idle session",
                    "RSS %.1f KiB, Pss %.1f KiB (server %,d MiB in all)",
                    memory.rssFromFresh(),
                    memory.pssFromFresh(),
                    memory.serverRssMebibytes());
            row(
                    "  since the warm-up",
                    "RSS %.1f KiB, Pss %.1f KiB",
                    memory.rssFromWarm(),
                    memory.pssFromWarm());
            if (memory.liveHeap() != 0) {
                row("  live heap", "%.1f KiB", memory.liveHeap());
            }
        }
        phase("one update each", report.oneUpdateEach());
        phase("fixed rate", report.fixedRate());
        phase("most speed", report.mostSpeed());
        row("sessions lost", "%d", report.sessionsLost());
        for (String complaint : report.complaints()) {
            line("! %s", complaint);
        }
    }

    private void phase(String name, @Nullable PhaseReport phase) {
        if (phase == null) {
            return;
        }
        row(name, "%,d changes, %,.1f a second", phase.changes(), phase.changesPerSecond());
        row(
                "  deliveries",
                "%,d (lost %,d, doubled %,d, to others %,d)",
                phase.deliveries(),
                phase.lost(),
                phase.doubled(),
                phase.misdelivered());
        row(
                "  latency",
                "p50 %.2f ms, p99 %.2f ms, max %.2f ms",
                phase.p50Millis(),
                phase.p99Millis(),
                phase.maxMillis());
        row(
                "  server CPU",
                "%.3f ms a change, %.1f ms per 1,000 deliveries (this program %.3f ms a change)",
                phase.serverCpuMillisPerChange(),
                phase.serverCpuMillisPerThousandDeliveries(),
                phase.ownCpuMillisPerChange());
    }

    private void row(String name, String format, Object... values) {
        line("  %-26s %s", name, String.format(Locale.ROOT, format, values));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
