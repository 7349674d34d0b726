package org.finessebridge.app.logfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.finessebridge.app.datadirectory.OwnerAlone;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * The file that a log writes now, followed by another one when it is large or a day is over. Lines are whole in it,
 * whatever the disk refuses. Used on one thread.
 */
final class LogFile implements AutoCloseable {

    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path directory;
    private final LogNames names;
    private final long most;
    private final InstantSource time;
    private final ZoneId zone;
    private final Ticker ticker;
    private final LogArchive archive;
    private @Nullable FileChannel channel;
    private @Nullable Path path;
    private LocalDate day = LocalDate.EPOCH;

    /** Where the last whole line ends. */
    private long size;

    /** Which file it is, whatever its name; null where the file system does not tell. */
    private @Nullable Object key;

    private long lookedAt;

    LogFile(
            Path directory,
            LogNames names,
            LogBounds bounds,
            InstantSource time,
            ZoneId zone,
            Ticker ticker,
            LogArchive archive) {
        this.directory = directory;
        this.names = names;
        this.most = bounds.file().toBytes();
        this.time = time;
        this.zone = zone;
        this.ticker = ticker;
        this.archive = archive;
    }

    /** The file of this moment is no old one, even before its first line: a start before may have begun it. */
    void begin() {
        archive.writing(directory.resolve(names.beginning(time.instant().atZone(zone))));
        archive.tidyLater();
    }

    /**
     * Writes whole lines.
     *
     * @throws IOException if the disk does not take them all; then none of them is in the file
     */
    void write(ByteBuffer lines) throws IOException {
        FileChannel file = current();
        try {
            long end = size + lines.remaining();
            while (lines.hasRemaining()) {
                file.write(lines);
            }
            size = end;
        } catch (IOException e) {
            try {
                takeBack(file);
            } catch (IOException again) {
                e.addSuppressed(again); // whoever opens it next ends the line that is left of it
            }
            throw e;
        }
    }

    /** It is opened anew for the next try: the disk may be another one by then. */
    private void takeBack(FileChannel file) throws IOException {
        try (file) {
            channel = null;
            file.truncate(size);
        }
    }

    private FileChannel current() throws IOException {
        ZonedDateTime now = time.instant().atZone(zone);
        Path before = path;
        if (before != null && channel != null && ticker.nanos() - lookedAt >= LOOK_NANOS) {
            lookedAt = ticker.nanos();
            look(before);
        }
        FileChannel open = channel;
        boolean goesOn = size < most && now.toLocalDate().equals(day);
        if (open != null && goesOn) {
            return open;
        }
        if (before != null && goesOn) {
            return open(before);
        }
        close();
        FileChannel begun = open(beginning(now));
        day = now.toLocalDate();
        archive.tidyLater();
        return begun;
    }

    /** Somebody may have removed the file, or its directory, given it another name, or cut it: what is written then is lost. */
    private void look(Path file) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!Objects.equals(now.fileKey(), key) || (now.isRegularFile() && now.size() != size)) {
                close();
            }
        } catch (IOException e) {
            close(); // it is not there, and opened anew
        }
    }

    private Path beginning(ZonedDateTime now) throws IOException {
        Path next = directory.resolve(names.beginning(now));
        archive.writing(next); // before anything is done with it
        if (Files.exists(next) && Files.size(next) >= most) {
            Files.move(next, names.free(next));
        }
        path = next;
        size = 0;
        return next;
    }

    private FileChannel open(Path next) throws IOException {
        OwnerAlone.directory(directory);
        if (!Files.exists(next)) { // else it is of the same day, and the log goes on in it
            var _ = OwnerAlone.newFile(next);
        }
        FileChannel opened = FileChannel.open(next, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            size = opened.size();
            endLine(opened);
            opened.position(size);
            key = Files.readAttributes(next, BasicFileAttributes.class).fileKey();
            lookedAt = ticker.nanos();
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        channel = opened;
        return opened;
    }

    /** A kill, or a full disk, may have left half a line. */
    private void endLine(FileChannel opened) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && opened.read(last, size - 1) == 1 && last.get(0) != '\n') {
            size += opened.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
