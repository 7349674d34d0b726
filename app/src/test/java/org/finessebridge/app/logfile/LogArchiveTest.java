package org.finessebridge.app.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.finessebridge.app.FakeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What becomes of a log's old files, and of those that are not its own. */
class LogArchiveTest {

    private static final LogNames NAMES = LogNames.of("access.", "yyyy-MM-dd", ".txt");

    /** The day of the clock. */
    private static final String TODAY = "access.2026-01-02.txt";

    @TempDir
    private Path directory;

    private final FakeClock time = new FakeClock();
    private LogBounds bounds = new LogBounds(DataSize.ofMegabytes(1), 7, DataSize.ofMegabytes(10));

    private Set<String> files() {
        return LogFiles.names(directory);
    }

    @Test
    void oldFilesAndThoseAboveTheTotalGo() throws Exception {
        bounds = new LogBounds(DataSize.ofKilobytes(64), 7, DataSize.ofKilobytes(164));
        for (int day = 10; day < 30; day++) {
            Path old = directory.resolve("access.2025-12-" + day + ".txt.gz");
            Files.write(old, new byte[20 * 1024]);
            Files.setLastModifiedTime(old, FileTime.from(time.instant().minus(Duration.ofHours(12L * (30 - day)))));
        }
        Files.writeString(directory.resolve("notes.txt"), "of somebody else");
        Files.writeString(directory.resolve("access.2025-12-20.txt.unfinished"), "of a kill");

        new LogArchive(directory, NAMES, bounds, time).tidy();

        assertThat(files())
                .containsExactly(
                        "access.2025-12-25.txt.gz",
                        "access.2025-12-26.txt.gz",
                        "access.2025-12-27.txt.gz",
                        "access.2025-12-28.txt.gz",
                        "access.2025-12-29.txt.gz",
                        "notes.txt");
    }

    /** Old files are looked after by then, whatever a start has begun. */
    private void tidy(String active) {
        LogArchive archive = new LogArchive(directory, NAMES, bounds, time);
        archive.writing(directory.resolve(active));
        archive.tidy();
    }

    @Test
    void whatIsWrittenAgainIsNoOldFileHoweverFarItsCompressionIs() throws Exception {
        Files.writeString(directory.resolve(TODAY), "old\n");
        LogArchive[] archive = new LogArchive[1];
        archive[0] = new LogArchive(directory, NAMES, bounds, () -> {
            archive[0].writing(directory.resolve(TODAY)); // behind the listing
            return time.instant();
        });

        archive[0].tidy();

        assertThat(files()).containsExactly(TODAY);
    }

    @Test
    void othersFilesAreNotTouched() throws Exception {
        List<String> others = List.of("access.2026.txt", "access.old.txt", "access.2025-01-01.txt.bak", "access..txt");
        for (String other : others) {
            Files.writeString(directory.resolve(other), "of somebody else");
            Files.setLastModifiedTime(
                    directory.resolve(other), FileTime.from(time.instant().minus(Duration.ofDays(90))));
        }
        Files.createDirectory(directory.resolve("access.2025-01-02.txt"));
        Files.createSymbolicLink(directory.resolve("access.2025-01-03.txt"), directory.resolve("access.old.txt"));
        Set<String> before = files();

        tidy(TODAY);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatAFloodLeavesBehindIsNotCompressedToBeDeleted() {
        bounds = new LogBounds(DataSize.ofKilobytes(60), 7, DataSize.ofKilobytes(200));
        AtomicInteger most = new AtomicInteger();
        AtomicBoolean flooded = new AtomicBoolean();
        LogArchive archive = new LogArchive(directory, NAMES, bounds, () -> {
            if (flooded.compareAndSet(false, true)) { // behind the first look
                IntStream.rangeClosed(10, 29).forEach(this::writeIncompressible);
            }
            most.accumulateAndGet(
                    (int) files().stream().filter(LogNames::isCompressed).count(), Math::max);
            return time.instant();
        });
        writeIncompressible(9);

        archive.tidy();

        assertThat(files()).containsExactly("access.2025-12-28.txt.gz", "access.2025-12-29.txt.gz");
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    private void writeIncompressible(int day) {
        byte[] bytes = new byte[60 * 1024];
        new Random(day).nextBytes(bytes);
        try {
            Path file = directory.resolve("access.2025-12-%02d.txt".formatted(day));
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(time.instant().minus(Duration.ofHours(40L - day))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
