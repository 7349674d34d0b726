package org.finessebridge.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only whole copies have the name of one, whatever happens, and nobody else may read any. */
class BackupsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OLD = "finesse-20260101-120000-000.zip";
    private static final String TORN = "finesse-20260201-120000-000.zip.part";

    @TempDir
    private Path data;

    private Path copies;

    @BeforeEach
    void anOldCopyAndWhatAKilledProcessHasLeft() throws IOException {
        copies = Files.createDirectory(data.resolve("backups"));
        Files.setPosixFilePermissions(copies, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(copies.resolve(OLD), "a good one");
        Files.writeString(copies.resolve(TORN), "half a one");
    }

    private Backups of(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        return new Backups(database, new DataDirectory(data), () -> NOW);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** H2 copies nothing then, and says that it went well. */
    @Test
    void aDatabaseWhoseFileIsGoneMakesNoCopy() throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("finesse");
        try (Connection open = DriverManager.getConnection(url)) {
            Files.move(data.resolve("finesse.mv.db"), data.resolve("away"));

            assertThatThrownBy(() -> of(url).create()).isInstanceOf(FinesseApiException.class);

            assertThat(names()).containsExactly(OLD);
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void aCopyIsWholeAndItsOwnersAlone() throws IOException {
        DatabaseBackup made = of("jdbc:h2:file:" + data.resolve("finesse")).create();

        assertThat(names()).containsExactly(OLD, "finesse-20260301-120000-000.zip");
        assertThat(Files.size(Path.of(made.file()))).isPositive();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copies)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(made.file()))))
                .isEqualTo("rw-------");
    }

    /** H2 opens the file first, and then finds that a database in memory can't be copied. */
    @Test
    void aFailureLeavesNothing() throws IOException {
        assertThatThrownBy(() -> of("jdbc:h2:mem:").create()).hasMessageContaining("DB_RUNTIME_EXCEPTION");

        assertThat(names()).containsExactly(OLD);
    }
}
