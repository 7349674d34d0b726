package org.finessebridge.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.startup.StartupException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database: one file of H2 in the data directory, whose tables Flyway makes ({@code
 * db/migration}).
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 4;

    @Bean
    DataSource dataSource(DataDirectory data) {
        return open(data.resolve("database").resolve("finesse"));
    }

    /**
     * Opens a database, and makes it where it is missing. A commit is on the disk when it returns
     * (WRITE_DELAY=0): with H2's default the last ones are lost when the process is killed.
     *
     * @throws StartupException if that fails
     */
    static DataSource open(Path file) {
        HikariDataSource database = new HikariDataSource();
        database.setPoolName("database");
        database.setMaximumPoolSize(CONNECTIONS);
        database.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        database.setUsername("finesse");
        database.setPassword("");
        database.setInitializationFailTimeout(1);
        try (Connection connection = database.getConnection()) {
            connection.isValid(1);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw new StartupException(
                    "The database %s.mv.db can't be opened (%s).".formatted(file, rootMessage(e)),
                    "Stop the other product that uses this data directory, or give this one"
                            + " another (finesse.data-dir). If the file is damaged, restore it"
                            + " from a backup.",
                    e);
        }
        return database;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
