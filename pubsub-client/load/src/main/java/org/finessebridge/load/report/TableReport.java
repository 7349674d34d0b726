package org.finessebridge.load.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report for people. */
public final class TableReport {

    private static final String NOT_MEASURED = "not measured";
    private static final String HOW_TO_MEASURE =
            "on the server's machine, --server-pid <process> has its CPU and memory read";

    private final StringBuilder text = new StringBuilder();

    private TableReport() {}

    /** The report as lines of text. */
    public static String of(RunReport report) {
        TableReport table = new TableReport();
        table.all(report);
        return table.text.toString();
    }

    private void all(RunReport report) {
        line(String.format(Locale.ROOT, "%n%s", report.label()));
        line(String.format(
                Locale.ROOT,
                "%,d sessions by %s%s, updates of %,d bytes, nodes %s",
                report.sessions(),
                report.transport(),
                report.tls() ? " with TLS" : "",
                report.bytes(),
                report.nodesConfigured() ? "open, nothing kept" : "as the server makes them"));
        SignInReport signIn = report.signIn();
        if (signIn != null) {
            row(
                    "sign-in of all",
                    String.format(
                            Locale.ROOT,
                            "%.2f s (%d failed, %d at the second attempt)",
                            signIn.seconds(),
                            signIn.failed(),
                            signIn.secondAttempts()));
            row(
                    "  a sign-in",
                    String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", signIn.p50Millis(), signIn.p99Millis()));
            Long server = signIn.serverCpuMillis();
            row(
                    "  CPU",
                    String.format(
                            Locale.ROOT,
                            "server %s, this program %,d ms",
                            server == null ? NOT_MEASURED : String.format(Locale.ROOT, "%,d ms", server),
                            signIn.ownCpuMillis()));
        }
        if (signIn != null && signIn.serverCpuMillis() == null) {
            row("memory of an idle session", NOT_MEASURED + "; " + HOW_TO_MEASURE);
        }
        MemoryReport memory = report.memory();
        if (memory != null) {
            row(
                    "memory of an idle session",
                    String.format(
                            Locale.ROOT,
                            "RSS %.1f KiB, Pss %.1f KiB (server %,d MiB in all)",
                            memory.rssFromFresh(),
                            memory.pssFromFresh(),
                            memory.serverRssMebibytes()));
            row(
                    "  since the warm-up",
                    String.format(
                            Locale.ROOT, "RSS %.1f KiB, Pss %.1f KiB", memory.rssFromWarm(), memory.pssFromWarm()));
            if (memory.liveHeap() != 0) {
                row("  live heap", String.format(Locale.ROOT, "%.1f KiB", memory.liveHeap()));
            }
        }
        phase("one update each", report.oneUpdateEach());
        phase("fixed rate", report.fixedRate());
        phase("most speed", report.mostSpeed());
        phase("by REST, fixed rate", report.byRest());
        row("sessions lost", String.format(Locale.ROOT, "%d", report.sessionsLost()));
        for (String complaint : report.complaints()) {
            line(String.format(Locale.ROOT, "! %s", complaint));
        }
    }

    private void phase(String name, @Nullable PhaseReport phase) {
        if (phase == null) {
            return;
        }
        row(name, String.format(Locale.ROOT, "%,d changes, %,.1f a second", phase.changes(), phase.changesPerSecond()));
        row(
                "  deliveries",
                String.format(
                        Locale.ROOT,
                        "%,d (lost %,d, doubled %,d, to others %,d)",
                        phase.deliveries(),
                        phase.lost(),
                        phase.doubled(),
                        phase.misdelivered()));
        row(
                "  latency",
                String.format(
                        Locale.ROOT,
                        "p50 %.2f ms, p99 %.2f ms, max %.2f ms",
                        phase.p50Millis(),
                        phase.p99Millis(),
                        phase.maxMillis()));
        row("  server CPU", serverCpu(phase));
    }

    private static String serverCpu(PhaseReport phase) {
        Double aChange = phase.serverCpuMillisPerChange();
        Double deliveries = phase.serverCpuMillisPerThousandDeliveries();
        String server = aChange == null || deliveries == null
                ? NOT_MEASURED
                : String.format(Locale.ROOT, "%.3f ms a change, %.1f ms per 1,000 deliveries", aChange, deliveries);
        return String.format(Locale.ROOT, "%s (this program %.3f ms a change)", server, phase.ownCpuMillisPerChange());
    }

    private void row(String name, String value) {
        line(String.format(Locale.ROOT, "  %-26s %s", name, value));
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
