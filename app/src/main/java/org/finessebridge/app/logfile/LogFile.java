package org.finessebridge.app.logfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.finessebridge.app.datadirectory.OwnerAlone;
import org.jspecify.annotations.Nullable;

/**
 * The file that a log writes now, followed by another one when it is large or a day is over. Lines are whole in it,
 * whatever the disk refuses. Used on one thread.
 */
final class LogFile implements AutoCloseable {

    private final Path directory;
    private final LogNames names;
    private final long most;
    private final InstantSource time;
    private final ZoneId zone;
    private final LogArchive archive;
    private @Nullable FileChannel channel;
    private @Nullable Path path;
    private LocalDate day = LocalDate.EPOCH;

    /** Where the last whole line ends. */
    private long size;

    LogFile(Path directory, LogNames names, LogBounds bounds, InstantSource time, ZoneId zone, LogArchive archive) {
        this.directory = directory;
        this.names = names;
        this.most = bounds.file().toBytes();
        this.time = time;
        this.zone = zone;
        this.archive = archive;
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
        FileChannel open = channel;
        Path before = path;
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
        if (before != null) {
            archive.tidyLater();
        }
        return begun;
    }

    private Path beginning(ZonedDateTime now) throws IOException {
        Path next = directory.resolve(names.beginning(now));
        if (Files.exists(next) && Files.size(next) >= most) {
            Files.move(next, free(next));
        }
        archive.writing(next);
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

    private Path free(Path taken) {
        String name = taken.getFileName().toString();
        for (int number = 1; ; number++) {
            String numbered = names.numbered(name, number);
            if (!Files.exists(directory.resolve(numbered))
                    && !Files.exists(directory.resolve(numbered + LogNames.COMPRESSED))) {
                return directory.resolve(numbered);
            }
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
