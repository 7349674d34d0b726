package org.finessebridge.app.logfile;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log with files of its own, of which a thread of its own makes the lines and writes them, many at a time. Whoever
 * adds one waits for nobody, and wakes nobody up. What waits is bounded by its weight: a line that finds no room is
 * dropped and counted. While the disk refuses lines they wait, and the disk is asked again every second.
 */
public final class QueuedLog {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedLog.class);

    /** Bytes of the heap that may wait. */
    static final long ROOM = 8L * 1024 * 1024;

    private static final int OVERHEAD = 96;
    private static final int BATCH_CHARACTERS = 64 * 1024;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final String name;
    private final LogFile file;
    private final LogArchive archive;
    private final DroppedLines dropped;
    private final Ticker ticker;
    private final ConcurrentLinkedQueue<LogEntry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong weight = new AtomicLong();
    private final StringBuilder lines = new StringBuilder(BATCH_CHARACTERS + 8 * 1024);
    private long number;
    private int inBatch;
    private volatile boolean stopping;
    private volatile @Nullable Thread writer;

    /**
     * A log that is not started.
     *
     * @param name of the log, in meters and messages: {@code webservices}
     * @param directory its own, which is made where it is missing
     */
    public QueuedLog(
            String name,
            Path directory,
            LogNames names,
            LogBounds bounds,
            InstantSource time,
            ZoneId zone,
            Ticker ticker,
            MeterRegistry meters) {
        this.name = name;
        this.ticker = ticker;
        this.archive = new LogArchive(directory, names, bounds, time);
        this.file = new LogFile(directory, names, bounds, time, zone, ticker, archive);
        this.dropped = new DroppedLines(name, directory.toString(), ticker, meters);
    }

    /** Begins to write. */
    public void start() {
        writer = Thread.ofPlatform().daemon().name("log-" + name).start(this::write);
    }

    /** Adds a line; any thread. */
    public void add(LogEntry entry) {
        int heavy = entry.weight() + OVERHEAD;
        if (stopping || weight.addAndGet(heavy) > ROOM) {
            if (!stopping) {
                weight.addAndGet(-heavy);
                dropped.dropped(1);
            }
            return;
        }
        waiting.add(entry);
    }

    /** Writes what waits, as far as that takes no more than two seconds, and ends. */
    public void stop() {
        stopping = true;
        Thread writing = writer;
        if (writing == null) {
            return;
        }
        LockSupport.unpark(writing);
        try {
            if (!writing.join(LAST_WORDS)) {
                LOG.warn("Not all lines of the log {} have been written: the disk does not take them", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        boolean last;
        boolean begun = false;
        do {
            last = stopping;
            try {
                if (!begun) {
                    begun = true;
                    file.begin();
                }
                while (fill() > 0 && flush(last)) {
                    dropped.tellIfDue();
                }
                dropped.tellIfDue();
            } catch (Throwable e) { // what ends this thread ends the log, and nobody would know
                dropped.failed(inBatch, e);
                forgetBatch();
            }
            if (!last) {
                LockSupport.parkNanos(this, REST_NANOS);
            }
        } while (!last);
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("The log {} was not closed in order: {}", name, e.toString());
        }
    }

    private void forgetBatch() {
        lines.setLength(0);
        inBatch = 0;
    }

    /** Makes lines of what waits, up to a batch, and says how many there are. */
    private int fill() {
        long taken = 0; // told at once: whoever adds writes to the same place
        while (lines.length() < BATCH_CHARACTERS) {
            LogEntry entry = waiting.poll();
            if (entry == null) {
                break;
            }
            taken += entry.weight() + OVERHEAD;
            int before = lines.length();
            try {
                entry.appendTo(lines, number + 1);
                lines.append('\n');
                number++;
                inBatch++;
            } catch (Throwable e) { // one line's: a stack that overflows is no more than that
                lines.setLength(before);
                dropped.failed(1, e);
            }
        }
        weight.addAndGet(-taken);
        return inBatch;
    }

    /** Writes the batch, however long that takes; false if the product ends before. */
    private boolean flush(boolean last) {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (true) {
            try {
                file.write(bytes);
                dropped.written();
                break;
            } catch (IOException e) {
                bytes.rewind();
                dropped.refused(String.valueOf(e.getMessage()));
            }
            if (last || !rest()) {
                dropped.dropped(inBatch);
                break;
            }
        }
        boolean written = !bytes.hasRemaining();
        forgetBatch();
        return written;
    }

    /** Waits until the disk is to be asked again; false if the product ends meanwhile. */
    private boolean rest() {
        long begun = ticker.nanos();
        while (!stopping && ticker.nanos() - begun < RETRY_NANOS) {
            dropped.tellIfDue();
            LockSupport.parkNanos(this, REST_NANOS);
        }
        return !stopping;
    }
}
