package org.finessebridge.app.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.finessebridge.app.datadirectory.OwnerAlone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The old files of a log: compressed, and gone when they are too old or too many. Whatever a kill has left behind is
 * found at the next time. Works on a thread of its own, one at a time, so that no line waits for it.
 */
final class LogArchive {

    private static final Logger LOG = LoggerFactory.getLogger(LogArchive.class);

    private static final int PIECE = 64 * 1024;
    private static final int REST_TO_WORK = 19;
    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final LogNames names;
    private final LogBounds bounds;
    private final InstantSource time;
    private final AtomicReference<@Nullable Path> active = new AtomicReference<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    LogArchive(Path directory, LogNames names, LogBounds bounds, InstantSource time) {
        this.directory = directory;
        this.names = names;
        this.bounds = bounds;
        this.time = time;
    }

    /** The file that is written from now on; before it is there. */
    void writing(Path file) {
        active.set(file);
    }

    /** Looks after the old files soon. */
    void tidyLater() {
        due.set(true);
        if (running.compareAndSet(false, true)) {
            var _ = Thread.ofPlatform().daemon().name("log-archive").start(this::work);
        }
    }

    private void work() {
        try {
            while (due.getAndSet(false)) {
                tidy();
            }
        } finally {
            running.set(false);
        }
        if (due.get()) {
            tidyLater();
        }
    }

    /** What is to be done, on this thread. */
    void tidy() {
        try {
            remove();
            for (Path file : old()) {
                if (!LogNames.isCompressed(file.getFileName().toString())) {
                    compress(file);
                }
            }
            remove();
        } catch (IOException e) {
            LOG.warn(
                    "The old files in {} can't be looked after ({}). Let the directory be one that this user may"
                            + " write to",
                    directory,
                    e.toString());
        }
    }

    /** All but the one that is written. */
    private List<Path> old() throws IOException {
        List<Path> old = new ArrayList<>();
        if (!Files.exists(directory)) {
            return old; // nothing has been written yet
        }
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED) && name.startsWith(names.prefix())) {
                    Files.deleteIfExists(file);
                } else if (names.isOf(name) && !file.equals(active.get())) {
                    old.add(file);
                }
            }
        }
        return old;
    }

    /** Where there is no room for the compressed one, the file stays as it is. */
    private void compress(Path file) {
        Path whole = file.resolveSibling(file.getFileName() + LogNames.COMPRESSED);
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Files.deleteIfExists(unfinished);
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new Quick(Files.newOutputStream(OwnerAlone.newFile(unfinished)))) {
                copy(in, out);
            }
            Files.setLastModifiedTime(unfinished, written);
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone", file);
        } catch (IOException e) {
            LOG.debug("{} stays as it is: {}", file, e.toString());
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException again) {
                LOG.debug("{} stays behind: {}", unfinished, again.toString());
            }
        }
    }

    /** Takes a twentieth of a processor at most: what a flood of requests leaves behind must not slow requests down. */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            long begun = System.nanoTime();
            out.write(piece, 0, read);
            LockSupport.parkNanos((System.nanoTime() - begun) * REST_TO_WORK);
        }
    }

    /** Compresses as fast as it can: lines of logs are much alike, and shrink to a tenth even so. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, PIECE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private record Kept(Path file, Instant written, long size) {}

    /** The oldest go first; room for the file that is written is kept free. */
    private void remove() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path file : old()) {
            try {
                kept.add(new Kept(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
            } catch (NoSuchFileException e) {
                LOG.debug("{} is gone", file);
            }
        }
        kept.sort(Comparator.comparing(Kept::written));
        Instant oldest = time.instant().minus(Duration.ofDays(bounds.days()));
        long room = bounds.total().toBytes() - bounds.file().toBytes();
        long size = kept.stream().mapToLong(Kept::size).sum();
        for (Kept file : kept) {
            if (file.written().isBefore(oldest) || size > room) {
                Files.deleteIfExists(file.file());
                size -= file.size();
            }
        }
    }
}
