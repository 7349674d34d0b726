package org.finessebridge.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.datadirectory.OwnerAlone;
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

    /** Behind the name of a copy that is not whole yet. */
    private static final String PART = ".part";

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
            write(connection, file);
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

    /** It gets its name when it is whole: half a copy must not take the place of an older one. */
    private static void write(Connection connection, Path file) throws SQLException, IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            OwnerAlone.newFile(part);
            try (Statement statement = connection.createStatement()) {
                statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
            }
            requireDatabase(part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where its file has been taken away, H2 copies nothing, and says that it went well. */
    private static void requireDatabase(Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            if (zip.stream().noneMatch(entry -> entry.getName().endsWith(".mv.db") && entry.getSize() != 0)) {
                throw new IOException("the file of the database is not there");
            }
        }
    }

    /** It has hashes of passwords: its owner alone may come in. What a killed process has left is taken away. */
    private Path prepared() throws IOException {
        OwnerAlone.directory(directory);
        for (Path part : files("finesse-[0-9-]+\\.zip\\" + PART)) {
            Files.deleteIfExists(part);
        }
        return directory;
    }

    private List<Path> files(String pattern) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    private void forgetOld() throws IOException {
        List<Path> copies = files("finesse-[0-9-]+\\.zip");
        for (Path old : copies.subList(0, Math.max(0, copies.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }
}
