package org.finessebridge.app.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.finessebridge.app.FakeClock;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** What is in a log's files, with a disk that takes it and with one that does not. */
class QueuedLogTest {

    private static final LogNames NAMES = LogNames.of("access.", "yyyy-MM-dd", ".txt");

    /** The day of the clock. */
    private static final String TODAY = "access.2026-01-02.txt";

    @TempDir
    private Path directory;

    private final FakeClock time = new FakeClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Logger watched = (Logger) LoggerFactory.getLogger(DroppedLines.class);
    private final ListAppender<ILoggingEvent> messages = new ListAppender<>();
    private final LogBounds bounds = new LogBounds(DataSize.ofMegabytes(1), 7, DataSize.ofMegabytes(10));

    /** A line that is its number and a text. */
    private record Line(String text, int weight) implements LogEntry {

        Line(String text) {
            this(text, text.length());
        }

        @Override
        public void appendTo(StringBuilder line, long number) {
            line.append(number).append(' ').append(text);
        }
    }

    @BeforeEach
    void listen() {
        messages.start();
        watched.addAppender(messages);
    }

    @AfterEach
    void forget() {
        watched.detachAppender(messages);
    }

    private QueuedLog log() {
        return new QueuedLog("access", directory, NAMES, bounds, time, ZoneOffset.UTC, time, meters);
    }

    private QueuedLog started() {
        QueuedLog log = log();
        log.start();
        return log;
    }

    private String read(String name) {
        return LogFiles.read(directory, name);
    }

    private Set<String> files() {
        return LogFiles.names(directory);
    }

    private List<String> messages() {
        return List.copyOf(messages.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private double dropped() {
        return meters.get("finesse.log.dropped").tag("log", "access").counter().count();
    }

    @Test
    void linesAreInTheFileInTheirOrderForTheOwnerAlone() throws Exception {
        QueuedLog log = started();
        for (int i = 0; i < 10_000; i++) {
            log.add(new Line("line " + i));
        }
        log.stop();

        List<String> lines = read(TODAY).lines().toList();
        assertThat(lines).hasSize(10_000).startsWith("1 line 0", "2 line 1").endsWith("10000 line 9999");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(TODAY))))
                .isEqualTo("rw-------");
        assertThat(dropped()).isZero();
    }

    @Test
    void aLogGoesOnInTheFileOfItsDayBehindALineThatAKillHasCut() throws Exception {
        Files.writeString(directory.resolve(TODAY), "1 whole\n2 ha");

        QueuedLog log = started();
        log.add(new Line("next"));
        log.stop();

        assertThat(read(TODAY)).isEqualTo("1 whole\n2 ha\n1 next\n");
    }

    @Test
    void aLargeFileAndAnOldDayAreCompressed() {
        QueuedLog log = started();
        String large = "x".repeat(600_000);
        log.add(new Line(large));
        Waiting.until("the first", () -> read(TODAY).length() > 600_000);
        log.add(new Line(large));
        Waiting.until("the second", () -> read(TODAY).length() > 1_200_000);
        log.add(new Line("third"));

        Waiting.until("its compression", () -> files().equals(Set.of("access.2026-01-02.1.txt.gz", TODAY)));
        assertThat(read("access.2026-01-02.1.txt.gz")).isEqualTo("1 " + large + "\n2 " + large + "\n");
        assertThat(read(TODAY)).isEqualTo("3 third\n");

        time.advance(Duration.ofDays(1));
        log.add(new Line("tomorrow"));
        Waiting.until("the old day's compression", () -> files().contains(TODAY + ".gz"));
        assertThat(read("access.2026-01-03.txt")).isEqualTo("4 tomorrow\n");
        log.stop();
    }

    @Test
    void whatFindsNoRoomIsDroppedCountedAndToldOnceAMinute() {
        QueuedLog log = log();
        Line heavy = new Line("heavy", 1024 * 1024);
        for (int i = 0; i < 20; i++) {
            log.add(heavy);
        }
        assertThat(dropped()).isEqualTo(13);

        log.start();
        Waiting.until("the message", () -> !messages().isEmpty());
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("13 lines of the log access in " + directory + " were left out")
                .contains("finesse.access-log");
        Waiting.until("the lines", () -> read(TODAY).lines().count() == 7);

        log.add(new Line("too heavy", 100 * 1024 * 1024));
        log.add(new Line("light"));
        Waiting.until("the light one", () -> read(TODAY).endsWith("8 light\n"));
        assertThat(messages()).hasSize(1);
        time.advance(Duration.ofSeconds(61));
        Waiting.until("the second message", () -> messages().size() == 2);
        assertThat(messages().get(1)).startsWith("1 lines of the log access");
        assertThat(dropped()).isEqualTo(14);
        log.stop();
    }

    /** {@code /dev/full} refuses every byte as a full disk does. */
    @Test
    void aFullDiskLetsNobodyWaitAndTheLogGoesOnWhenThereIsRoom() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        Files.createSymbolicLink(directory.resolve(TODAY), full);
        QueuedLog log = started();
        log.add(new Line("kept"));
        Waiting.until("the message", () -> !messages().isEmpty());
        assertThat(messages())
                .singleElement()
                .asString()
                .contains("can't be written (No space left on device)")
                .contains("Make room there");
        for (int i = 0; i < 20; i++) {
            log.add(new Line("heavy", 1024 * 1024));
        }
        assertThat(dropped()).isBetween(12.0, 13.0);
        time.advance(Duration.ofSeconds(61));
        Waiting.until("what is told after a minute", () -> messages().size() == 2);
        assertThat(messages().get(1)).containsPattern("1[23] lines were left out");

        Files.delete(directory.resolve(TODAY));
        Waiting.until("the lines", () -> {
            time.advance(Duration.ofSeconds(1));
            return read(TODAY).lines().count() >= 8;
        });

        assertThat(read(TODAY)).startsWith("1 kept\n2 heavy\n");
        assertThat(messages().getLast()).startsWith("The log access is written again");
        log.stop();
    }

    private void writeInOneRun(String... texts) {
        QueuedLog log = started();
        for (String text : texts) {
            log.add(new Line(text));
        }
        log.stop();
    }

    @Test
    void noRestartTakesLinesOfItsDay() throws Exception {
        Files.writeString(directory.resolve("access.2026-01-01.txt"), "yesterday\n");

        writeInOneRun("first");
        QueuedLog second = started();
        Waiting.until("a look at old files", () -> files().contains("access.2026-01-01.txt.gz"));
        second.add(new Line("second"));
        second.stop();
        QueuedLog third = started();
        third.add(new Line("third"));
        Waiting.until("the line", () -> read(TODAY).equals("1 first\n1 second\n1 third\n"));
        time.advance(Duration.ofDays(1));
        third.add(new Line("tomorrow"));
        Waiting.until("the old day's compression", () -> files().contains(TODAY + ".gz") && !files().contains(TODAY));
        third.stop();

        assertThat(files()).containsExactly("access.2026-01-01.txt.gz", TODAY + ".gz", "access.2026-01-03.txt");
        assertThat(read(TODAY + ".gz")).isEqualTo("1 first\n1 second\n1 third\n");
        assertThat(read("access.2026-01-01.txt.gz")).isEqualTo("yesterday\n");
    }

    @Test
    void aClockThatIsSetBackOverMidnightCostsNoLine() {
        writeInOneRun("before midnight");
        time.advance(Duration.ofDays(1));
        QueuedLog log = started();
        log.add(new Line("behind midnight"));
        Waiting.until("the first compression", () -> files().contains(TODAY + ".gz") && !files().contains(TODAY));
        time.advance(Duration.ofDays(-1));
        log.add(new Line("set back"));
        Waiting.until("the line", () -> read(TODAY).equals("2 set back\n"));
        time.advance(Duration.ofDays(1));
        log.add(new Line("midnight again"));
        Waiting.until(
                "the second compression",
                () -> files().contains("access.2026-01-02.1.txt.gz") && !files().contains(TODAY));
        log.stop();

        assertThat(read(TODAY + ".gz")).isEqualTo("1 before midnight\n");
        assertThat(read("access.2026-01-02.1.txt.gz")).isEqualTo("2 set back\n");
    }

    @Test
    void aFileThatSomebodyTakesAwayIsBegunAnewWithItsDirectory() throws Exception {
        directory = directory.resolve("access");
        QueuedLog log = started();
        log.add(new Line("first"));
        Waiting.until("the first", () -> read(TODAY).equals("1 first\n"));

        Files.move(directory.resolve(TODAY), directory.resolve("taken"));
        time.advance(Duration.ofSeconds(1));
        log.add(new Line("second"));
        Waiting.until("the second", () -> read(TODAY).equals("2 second\n"));

        Files.delete(directory.resolve(TODAY));
        Files.delete(directory.resolve("taken"));
        Files.delete(directory);
        time.advance(Duration.ofSeconds(1));
        log.add(new Line("third"));
        Waiting.until("the third", () -> read(TODAY).equals("3 third\n"));

        Files.writeString(directory.resolve(TODAY), ""); // cut, as some that look after logs do
        time.advance(Duration.ofSeconds(1));
        log.add(new Line("fourth"));
        Waiting.until("the fourth", () -> read(TODAY).equals("4 fourth\n"));
        log.stop();
    }

    @Test
    void aLineThatCannotBeMadeIsToldAsThatAndTheLogGoesOn() {
        QueuedLog log = started();
        log.add(new LogEntry() {
            @Override
            public int weight() {
                return 1;
            }

            @Override
            public void appendTo(StringBuilder line, long number) {
                throw new StackOverflowError("of a test");
            }
        });
        log.add(new Line("next"));
        Waiting.until("the next", () -> read(TODAY).equals("1 next\n"));
        Waiting.until("the message", () -> !messages().isEmpty());
        log.stop();

        assertThat(dropped()).isOne();
        assertThat(messages()).singleElement().asString().startsWith("1 lines of the log access could not be made");
    }

    @Test
    void theWriterOutlivesWhatShouldNotHappen() {
        AtomicBoolean broken = new AtomicBoolean(true);
        InstantSource clock = () -> {
            if (broken.get()) {
                throw new IllegalStateException("of a test");
            }
            return time.instant();
        };
        QueuedLog log = new QueuedLog("access", directory, NAMES, bounds, clock, ZoneOffset.UTC, time, meters);
        log.start();
        log.add(new Line("lost"));
        Waiting.until("the message", () -> !messages().isEmpty());
        Waiting.until("the loss", () -> dropped() == 1);
        broken.set(false);
        log.add(new Line("kept"));

        Waiting.until("the line", () -> read(TODAY).equals("2 kept\n"));
        log.stop();
    }
}
