package org.finessebridge.app.clientlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files count as compressed logs. */
class CompressedLogTest {

    @TempDir
    private Path directory;

    @Test
    void aZipFileWithAFewLogsIsTaken() throws IOException {
        assertThat(isTaken(zip(1_000, "desktop.log", "old/desktop.log"))).isTrue();
    }

    @Test
    void whatIsNoZipFileIsNot() throws IOException {
        assertThat(isTaken("PK".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(isTaken("<html>".getBytes(StandardCharsets.UTF_8))).isFalse();
        byte[] zip = zip(1_000, "desktop.log");
        byte[] behindSomething = new byte[zip.length + 3];
        System.arraycopy(zip, 0, behindSomething, 3, zip.length);
        assertThat(isTaken(behindSomething)).isFalse();
        assertThat(isTaken(Arrays.copyOf(zip, zip.length - 5))).isFalse();
        assertThat(isTaken(zip(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../desktop.log", "a/../../b", "/etc/passwd", "C:a", "a\\b", "a\u001b[2J"})
    void namesThatLeadElsewhereAreNot(String name) throws IOException {
        assertThat(isTaken(zip(1, name))).isFalse();
    }

    @Test
    void bombsAreNot() throws IOException {
        assertThat(isTaken(zip(65 * 1024 * 1024, "zeros"))).isFalse();
        assertThat(isTaken(
                        zip(0, IntStream.range(0, 101).mapToObj(i -> "file" + i).toArray(String[]::new))))
                .isFalse();
    }

    @Test
    void bombsThatSayTheyAreSmallAreNot() throws IOException {
        byte[] zip = zip(65 * 1024 * 1024, "zeros");
        directoryOf(zip).putInt(24, 5);

        assertThat(isTaken(zip)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA1FF, 0x21FF, 0x11FF})
    void linksAndDevicesAreNot(int mode) throws IOException {
        byte[] zip = zip(1, "desktop.log");
        directoryOf(zip).putInt(38, mode << 16);

        assertThat(isTaken(zip)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81A4, 0x41ED, 0})
    void filesAndDirectoriesAre(int mode) throws IOException {
        byte[] zip = zip(1, "desktop.log");
        directoryOf(zip).putInt(38, mode << 16);

        assertThat(isTaken(zip)).isTrue();
    }

    @Test
    void linksAreNotBehindADirectoryThatIsElsewhere() throws IOException {
        byte[] zip = zip(1, "desktop.log");
        directoryOf(zip).putInt(38, 0xA1FF << 16);

        byte[] behindSomething = new byte[zip.length + 8];
        System.arraycopy(new byte[] {'P', 'K', 3, 4, 'j', 'u', 'n', 'k'}, 0, behindSomething, 0, 8);
        System.arraycopy(zip, 0, behindSomething, 8, zip.length);
        assertThat(isTaken(behindSomething)).as("offsets are too small").isFalse();

        byte[] zip64 = zip.clone();
        ByteBuffer.wrap(zip64).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 22 + 16, -1);
        assertThat(isTaken(zip64)).as("the offset is elsewhere").isFalse();

        byte[] twoEnds = Arrays.copyOf(zip, zip.length + 22);
        ByteBuffer comment = ByteBuffer.wrap(twoEnds).order(ByteOrder.LITTLE_ENDIAN);
        comment.putShort(zip.length - 2, (short) 22);
        comment.putInt(zip.length, 0x06054B50);
        assertThat(isTaken(twoEnds)).as("an end in the comment").isFalse();

        byte[] commented = Arrays.copyOf(zip(1, "desktop.log"), zip.length + 3);
        ByteBuffer.wrap(commented).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - 2, (short) 3);
        assertThat(isTaken(commented)).as("with a comment").isTrue();
    }

    /** The only entry of its central directory. */
    private static ByteBuffer directoryOf(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = buffer.getInt(zip.length - 22 + 16);
        return buffer.slice(at, zip.length - at).order(ByteOrder.LITTLE_ENDIAN);
    }

    private boolean isTaken(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("file"), content);
        return CompressedLog.beginsAsZip(content) && CompressedLog.isHarmless(file);
    }

    private static byte[] zip(int size, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of(names)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[size]);
            }
        }
        return out.toByteArray();
    }
}
