package org.finessebridge.app.logfile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines that a log has left out: counted, and told once a minute, with what an operator can do. Safe for use by
 * any thread; what tells is for the one that writes.
 */
final class DroppedLines {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedLines.class);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final String log;
    private final String directory;
    private final Ticker ticker;
    private final Counter all;
    private final AtomicLong untold = new AtomicLong();
    private final AtomicLong unmade = new AtomicLong();
    private volatile @Nullable Throwable failure;
    private @Nullable String refusal;
    private boolean refusalTold;
    private @Nullable Long toldAt;

    DroppedLines(String log, String directory, Ticker ticker, MeterRegistry meters) {
        this.log = log;
        this.directory = directory;
        this.ticker = ticker;
        this.all = Counter.builder("finesse.log.dropped")
                .description("Lines of a log that were left out: the disk refused them, too many came at once, or they"
                        + " could not be made")
                .tag("log", log)
                .register(meters);
    }

    void dropped(int lines) {
        all.increment(lines);
        untold.addAndGet(lines);
    }

    /** Lines that are lost by what should not have happened, whatever the disk does. */
    void failed(int lines, Throwable because) {
        all.increment(lines);
        unmade.addAndGet(lines);
        failure = because;
    }

    /** The disk does not take lines. */
    void refused(String reason) {
        refusal = reason;
        refusalTold = false;
        tellIfDue();
    }

    /** The disk takes lines. */
    void written() {
        if (refusal != null) {
            refusal = null;
            LOG.info("The log {} is written again; {} lines were left out", log, untold.getAndSet(0));
            refusalTold = false;
        }
    }

    /** Tells what has not been told, unless it has told something in the last minute. */
    void tellIfDue() {
        long lines = untold.get();
        boolean news = lines > 0 || failure != null || (refusal != null && !refusalTold);
        Long before = toldAt;
        if (!news || (before != null && ticker.nanos() - before < BETWEEN_LINES.toNanos())) {
            return;
        }
        toldAt = ticker.nanos();
        tellFailure();
        untold.addAndGet(-lines);
        if (refusal != null) {
            refusalTold = true;
            LOG.warn(
                    "The log {} in {} can't be written ({}); {} lines were left out. Make room there, or let this"
                            + " user write there: it goes on by itself",
                    log,
                    directory,
                    refusal,
                    lines);
        } else if (lines > 0) {
            LOG.warn(
                    "{} lines of the log {} in {} were left out: they came faster than the disk takes them. A faster"
                            + " disk helps, or fewer lines: see finesse.{}-log in the settings",
                    lines,
                    log,
                    directory,
                    log);
        }
    }

    private void tellFailure() {
        Throwable because = failure;
        if (because != null) {
            failure = null;
            LOG.warn(
                    "{} lines of the log {} could not be made or written, by a fault of the product. It goes on with"
                            + " the next; report this",
                    unmade.getAndSet(0),
                    log,
                    because);
        }
    }
}
