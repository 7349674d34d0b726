package org.finessebridge.load.report;

import java.util.Locale;
import org.finessebridge.load.report.ReadReport.Reading;
import org.jspecify.annotations.Nullable;

/** A report of reads for people. */
public final class RestTable {

    private RestTable() {}

    /** The report as lines of text. */
    public static String of(RestReport report) {
        StringBuilder text = new StringBuilder();
        text.append("%n%s, %s, %d connections%n".formatted(report.label(), report.url(), report.connections()));
        for (ReadReport read : report.reads()) {
            text.append("%nGET %s, %,d bytes%n".formatted(read.resource(), read.bytes()));
            row(text, "product", read.product());
            if (read.bare() != null) {
                row(text, "bare controller", read.bare());
                text.append("  %-16s %s of its requests a second%s%n"
                        .formatted("product / bare", percent(read.rateRatio()), cpu(read.cpuRatio())));
            }
        }
        report.complaints().forEach(complaint -> text.append("! %s%n".formatted(complaint)));
        return text.toString();
    }

    private static void row(StringBuilder text, String who, Reading reading) {
        text.append(String.format(
                Locale.ROOT,
                "  %-16s %,.0f a second, p50 %.2f ms, p99 %.2f ms%s%n",
                who,
                reading.perSecond(),
                reading.latency().p50Millis(),
                reading.latency().p99Millis(),
                reading.cpuMicros() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.1f us of CPU each (%,.0f a second and core)",
                                reading.cpuMicros(),
                                1e6 / reading.cpuMicros())));
    }

    private static String percent(@Nullable Double ratio) {
        return ratio == null ? "?" : String.format(Locale.ROOT, "%.0f %%", ratio * 100);
    }

    private static String cpu(@Nullable Double ratio) {
        return ratio == null ? "" : ", " + percent(ratio) + " of those of a core";
    }
}
