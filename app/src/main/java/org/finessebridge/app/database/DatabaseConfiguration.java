package org.finessebridge.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.startup.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database, whose tables Flyway makes ({@code db/migration}): a PostgreSQL where one is
 * configured, else one file of H2 in the data directory.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DataSource dataSource(DatabaseSettings settings, DataDirectory data) {
        String url = settings.url();
        Path directory = url == null || url.isBlank() ? data.ownerAlone("database") : data.resolve("database");
        Path file = directory.resolve("finesse");
        DataSource opened = open(settings, file);
        if (url != null && !url.isBlank()) {
            warnOfH2(directory.resolve("finesse.mv.db"));
        }
        return opened;
    }

    /** Who changes to a PostgreSQL may expect to find the users there that have been in H2 so far. */
    static void warnOfH2(Path file) {
        if (Files.exists(file)) {
            LOG.warn(
                    "An H2 database lies at {} and is not used, since finesse.database.url is set: users, teams and"
                            + " configuration are those of the PostgreSQL. docs/installing.md tells what moves over."
                            + " Take the file away to end this warning",
                    file);
        }
    }

    /**
     * Opens the database.
     *
     * @param file of H2, which is made where it is missing; unused where a URL is set
     * @throws StartupException if that fails
     */
    static DataSource open(DatabaseSettings settings, Path file) {
        String url = settings.url();
        HikariDataSource database = new HikariDataSource();
        database.setPoolName("database");
        database.setMaximumPoolSize(settings.connections());
        database.setConnectionTimeout(settings.timeout().toMillis());
        database.setValidationTimeout(Math.max(250, settings.timeout().toMillis() / 2));
        database.setInitializationFailTimeout(1);
        if (url == null || url.isBlank()) {
            // A commit is on the disk when it returns: with H2's default, the last ones are lost when
            // the process is killed.
            String h2 = "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
            // Made here and nowhere else: where somebody takes the file away, no empty one takes its place.
            database.setJdbcUrl(h2 + ";IFEXISTS=TRUE");
            database.setExceptionOverrideClassName(BrokenH2.class.getName());
            database.setUsername("finesse");
            database.setPassword("");
            return tried(
                    database,
                    () -> DriverManager.getConnection(h2, "finesse", "").close(),
                    "The database " + file + ".mv.db",
                    "Stop the other product that uses this data directory, or give this one"
                            + " another (finesse.data-dir). If the file is damaged, restore it"
                            + " from a backup.");
        }
        PostgreSql.configure(database, settings, url);
        return tried(
                database,
                () -> {},
                "The database " + PostgreSql.name(url),
                "Look whether PostgreSQL runs there, and whether finesse.database.username and"
                        + " finesse.database.password may connect to that database.");
    }

    /** Something before the first connection of the pool. */
    private interface Preparation {

        void run() throws SQLException;
    }

    private static DataSource tried(HikariDataSource database, Preparation first, String name, String remedy) {
        try {
            first.run();
            try (Connection connection = database.getConnection()) {
                connection.isValid(1);
                PostgreSql.warnWhereOld(connection);
            }
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw new StartupException(
                    name + " can't be opened (" + rootMessage(e) + ").", PostgreSqlRefusal.remedy(e, remedy), e);
        }
        return database;
    }

    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
