package org.finessebridge.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Copies H2's file into {@code backups} of the data directory, as it is at one moment, while everything goes on (H2,
 * "BACKUP TO"). Of the copies the newest ones stay. A PostgreSQL has pg_dump for it.
 */
@Component
class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    /** More than one, since the newest may have what was to be undone. */
    static final int KEPT = 10;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private final DataSource database;
    private final Path directory;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Backups(DataSource database, DataDirectory data, InstantSource clock) {
        this.database = database;
        this.directory = data.resolve("backups");
        this.clock = clock;
    }

    /**
     * Makes one; blocks.
     *
     * @throws FinesseApiException 501 for a PostgreSQL; 503 while another one is made; 500 where it fails
     */
    DatabaseBackup create() {
        if (!oneAtATime.tryLock()) {
            throw new FinesseApiException(ErrorType.SERVICE_UNAVAILABLE, "", "Another backup is being made");
        }
        try (Connection connection = database.getConnection()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
                throw new FinesseApiException(
                        ErrorType.NOT_IMPLEMENTED, "", "The database is a PostgreSQL: back it up with pg_dump");
            }
            Path file = prepared().resolve("finesse-" + TIME.format(clock.instant()) + ".zip");
            try (Statement statement = connection.createStatement()) {
                statement.execute("backup to '" + file.toString().replace("'", "''") + "'");
            }
            forgetOld();
            LOG.info("The database has been copied to {}", file);
            return new DatabaseBackup(file.toString(), Files.size(file));
        } catch (SQLException | IOException e) {
            LOG.error("The database could not be copied to {}: {}", directory, e.toString());
            throw new FinesseApiException(ErrorType.INTERNAL_SERVER_ERROR, "", "DB_RUNTIME_EXCEPTION");
        } finally {
            oneAtATime.unlock();
        }
    }

    /** It has hashes of passwords: its owner alone may come in. */
    private Path prepared() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, OWNER_ALONE);
            }
        }
        return directory;
    }

    private void forgetOld() throws IOException {
        List<Path> copies;
        try (Stream<Path> files = Files.list(directory)) {
            copies = files.filter(file -> file.getFileName().toString().matches("finesse-[0-9-]+\\.zip"))
                    .sorted()
                    .toList();
        }
        for (Path old : copies.subList(0, Math.max(0, copies.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }
}
