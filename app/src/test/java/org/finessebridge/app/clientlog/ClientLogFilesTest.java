package org.finessebridge.app.clientlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Logs are kept within bounds, and their names lead nowhere. */
class ClientLogFilesTest {

    private static final ClientLogSettings SETTINGS =
            new ClientLogSettings(3, DataSize.ofBytes(100), 5, DataSize.ofBytes(200));

    @TempDir
    private Path data;

    private final FakeClock time = new FakeClock();

    @Test
    void theOldestOfAUserGo() throws IOException {
        ClientLogFiles files = files();
        List<Path> kept = List.of(keep(files, "2001", 10), keep(files, "2001", 10), keep(files, "2001", 10));
        Path fourth = keep(files, "2001", 10);

        assertThat(names()).containsExactlyInAnyOrder(name(kept.get(1)), name(kept.get(2)), name(fourth));

        Path large = keep(files, "2001", 85);
        assertThat(names()).containsExactlyInAnyOrder(name(fourth), name(large));
    }

    @Test
    void theOldestOfAllGoAlsoAfterARestart() throws IOException {
        ClientLogFiles files = files();
        Path first = keep(files, "2001", 10);
        keep(files, "2002", 10);
        keep(files, "2003", 10);
        Files.writeString(data.resolve("logs/clientlogs/2001_unfinished.part"), "x");
        Files.writeString(data.resolve("logs/clientlogs/notes.txt"), "an operator's own");

        ClientLogFiles later = files();
        keep(later, "2004", 10);
        keep(later, "2005", 10);
        keep(later, "2006", 10);

        assertThat(names()).hasSize(6).contains("notes.txt").doesNotContain(name(first), "2001_unfinished.part");
        keep(later, "2007", 100);
        keep(later, "2008", 100);
        assertThat(names()).hasSize(3); // with the notes
    }

    /** A directory, which can't be deleted as a file, stands for each failure midway, whatever the order. */
    @Test
    void whatWasListedBeforeAFailureCountsOnce() throws IOException {
        ClientLogSettings settings = new ClientLogSettings(100, DataSize.ofBytes(200), 100, DataSize.ofBytes(200));
        ClientLogFiles before = files(settings);
        for (int i = 0; i < 9; i++) {
            keep(before, "200" + i, 10);
        }
        Path obstacle = Files.createDirectories(data.resolve("logs/clientlogs/2001_x.part/full"));
        for (int i = 0; i < 10; i++) {
            keep(before, "201" + i, 10);
        }
        ClientLogFiles later = files(settings);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> keep(later, "2003", 10)).isInstanceOf(IOException.class);
        }
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());

        keep(later, "2003", 10);

        assertThat(names()).hasSize(20);
    }

    @Test
    void whatIsNotWantedLeavesNothing() throws IOException {
        assertThat(files().keep("2001", "zip", new byte[10], file -> false)).isNull();

        assertThat(names()).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingIsToldAndLeavesNothing() throws IOException {
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/clientlogs"), "a file where the directory should be");

        assertThatThrownBy(() -> keep(files(), "2001", 10)).isInstanceOf(IOException.class);
    }

    @Test
    void anIdLeadsNowhereAndIsNotTakenForAnother() throws IOException {
        ClientLogFiles files = files();

        assertThat(name(keep(files, "../../a", 1))).startsWith("%2E-%2E-%2F-%2E-%2E-%2F-a_");
        assertThat(KeptLog.fileNameOf("a/b")).isNotEqualTo(KeptLog.fileNameOf("a_b"));
        assertThat(names()).hasSize(1);
    }

    private ClientLogFiles files() {
        return files(SETTINGS);
    }

    private ClientLogFiles files(ClientLogSettings settings) {
        return new ClientLogFiles(new DataDirectory(data), settings, time);
    }

    private Path keep(ClientLogFiles files, String user, int bytes) throws IOException {
        time.advance(Duration.ofSeconds(1));
        return Objects.requireNonNull(files.keep(user, "log", new byte[bytes], file -> true));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(data.resolve("logs/clientlogs"))) {
            return files.map(ClientLogFilesTest::name).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
