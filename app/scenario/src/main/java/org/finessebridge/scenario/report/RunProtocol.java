package org.finessebridge.scenario.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The lines of a run, each with the time since its start. Used by the run's thread only. */
public final class RunProtocol {

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanos;
    private final Consumer<String> to;
    private final long start;
    private final BoundedLines lines = new BoundedLines();

    /**
     * @param nanos the run's clock
     * @param to gets each line as soon as it is written
     */
    public RunProtocol(LongSupplier nanos, Consumer<String> to) {
        this.nanos = nanos;
        this.to = to;
        this.start = nanos.getAsLong();
    }

    /** A line with the time that it is now. */
    public void now(String text) {
        at(nanos.getAsLong(), text);
    }

    /** A line with a time of the run's clock. */
    public void at(long when, String text) {
        write(time(when) + "  " + text);
    }

    /** A line that belongs to the one before. */
    public void more(String text) {
        write(" ".repeat(time(start).length()) + "  " + text);
    }

    /** The time since the start, as lines show it. */
    public String time(long when) {
        return String.format(Locale.ROOT, "%8.3f s", (when - start) / NANOS_PER_SECOND);
    }

    private void write(String line) {
        String visible = VisibleText.of(line);
        lines.add(visible);
        to.accept(visible);
    }

    /** How long the run has lasted, in nanoseconds. */
    public long lasted() {
        return nanos.getAsLong() - start;
    }

    /** The lines so far; of very many the first and the last. */
    public List<String> lines() {
        return lines.all();
    }
}
