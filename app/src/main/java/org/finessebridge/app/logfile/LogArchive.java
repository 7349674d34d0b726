package org.finessebridge.app.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
    private static final int REST_TO_WORK = 49;
    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final LogNames names;
    private final LogBounds bounds;
    private final InstantSource time;

    /** Of what happens to a file while it may become the one that is written. */
    private final Object lock = new Object();

    private volatile @Nullable Path active;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    LogArchive(Path directory, LogNames names, LogBounds bounds, InstantSource time) {
        this.directory = directory;
        this.names = names;
        this.bounds = bounds;
        this.time = time;
    }

    /** The file that is written from now on; before it is there. Whoever removes it at this moment comes first. */
    void writing(Path file) {
        synchronized (lock) {
            active = file;
        }
    }

    /** Looks after the old files soon. */
    void tidyLater() {
        due.set(true);
        if (running.compareAndSet(false, true)) {
            try {
                var _ = Thread.ofPlatform().daemon().name("log-archive").start(this::work);
            } catch (Throwable e) { // no thread is to be had: the next file asks again
                running.set(false);
                LOG.warn("The old files in {} are not looked after now: there is no thread for it", directory, e);
            }
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
            removeUnfinished();
            Set<Path> tried = new HashSet<>();
            Path next = next(tried);
            while (next != null) {
                var _ = tried.add(next);
                compress(next);
                next = next(tried);
            }
        } catch (IOException | RuntimeException e) { // a listing fails with unchecked ones
            LOG.warn(
                    "The old files in {} can't be looked after ({}). Let the directory be one that this user may"
                            + " write to",
                    directory,
                    e.toString());
        }
    }

    /** The oldest that is to be compressed; what would go anyway goes before, so that none is compressed for that. */
    private @Nullable Path next(Set<Path> tried) throws IOException {
        for (KeptFile kept : remove()) {
            if (!LogNames.isCompressed(kept.path().getFileName().toString()) && !tried.contains(kept.path())) {
                return kept.path();
            }
        }
        return null;
    }

    private boolean isActive(Path file) {
        return file.equals(active);
    }

    private boolean isUnfinished(String name) {
        return name.endsWith(UNFINISHED) && names.isOf(name.substring(0, name.length() - UNFINISHED.length()));
    }

    /** The log's files but the one that is written, the oldest first. */
    private List<KeptFile> old() throws IOException {
        return KeptFile.in(directory, name -> names.isOf(name) && !isActive(directory.resolve(name)));
    }

    private void removeUnfinished() throws IOException {
        for (KeptFile file : KeptFile.in(directory, this::isUnfinished)) {
            Files.deleteIfExists(file.path());
        }
    }

    /** Where there is no room for the compressed one, the file stays as it is. */
    private void compress(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            FileTime written = Files.getLastModifiedTime(file);
            long read;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                    OutputStream out = new Quick(Files.newOutputStream(OwnerAlone.newFile(unfinished)))) {
                read = copy(in, out);
            }
            Files.setLastModifiedTime(unfinished, written);
            takePlace(file, unfinished, read);
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone", file);
        } catch (IOException e) {
            LOG.debug("{} stays as it is: {}", file, e.toString());
        }
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.debug("{} stays behind: {}", unfinished, e.toString());
        }
    }

    /** The log may have gone on in the file meanwhile, as when the clock was set back: then it is no old one. */
    private void takePlace(Path file, Path unfinished, long read) throws IOException {
        synchronized (lock) {
            if (!isActive(file) && Files.size(file) == read) {
                Path whole = LogNames.compressed(file);
                Files.move(
                        unfinished,
                        Files.exists(whole, LinkOption.NOFOLLOW_LINKS) ? LogNames.compressed(names.free(file)) : whole,
                        StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Takes a fiftieth of a processor at most: what a flood of requests leaves behind must not slow requests down. What
     * the flood is beyond the bounds goes meanwhile.
     *
     * @return how many bytes it has read
     */
    private long copy(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long all = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            long begun = System.nanoTime();
            out.write(piece, 0, read);
            all += read;
            if (due.getAndSet(false)) {
                var _ = remove();
            }
            LockSupport.parkNanos((System.nanoTime() - begun) * REST_TO_WORK);
        }
        return all;
    }

    /** Compresses as fast as it can: lines of logs are much alike, and shrink to a tenth even so. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, PIECE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * The oldest go first; room for the file that is written, and for what is half compressed, is kept free.
     *
     * @return what stays, the oldest first
     */
    private List<KeptFile> remove() throws IOException {
        List<KeptFile> kept = new ArrayList<>(old());
        Instant oldest = time.instant().minus(Duration.ofDays(bounds.days()));
        long room = bounds.total().toBytes() - bounds.file().toBytes();
        long size = kept.stream().mapToLong(KeptFile::size).sum()
                + KeptFile.in(directory, this::isUnfinished).stream()
                        .mapToLong(KeptFile::size)
                        .sum();
        for (Iterator<KeptFile> files = kept.iterator(); files.hasNext(); ) {
            KeptFile file = files.next();
            if (file.written().isBefore(oldest) || size > room) {
                synchronized (lock) {
                    if (!isActive(file.path())) {
                        Files.deleteIfExists(file.path());
                    }
                }
                size -= file.size();
                files.remove();
            }
        }
        return kept;
    }
}
