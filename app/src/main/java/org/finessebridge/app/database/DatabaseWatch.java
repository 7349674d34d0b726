package org.finessebridge.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the database every few seconds whether it is there, and logs when it goes and when it is back. */
@Component
class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Duration EACH = Duration.ofSeconds(5);

    private static final String H2_FILE = "jdbc:h2:file:";

    private final DataSource database;
    private final List<DatabaseListener> listeners;
    private volatile @Nullable ScheduledExecutorService thread;

    /** On that thread alone. */
    private boolean away;

    DatabaseWatch(DataSource database, List<DatabaseListener> listeners) {
        this.database = database;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("database-watch").daemon().factory());
        ScheduledFuture<?> _ =
                started.scheduleWithFixedDelay(this::look, EACH.toMillis(), EACH.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Once. */
    void look() {
        String failure = failure();
        if (failure != null && !away) {
            away = true;
            LOG.error(
                    "The database does not answer ({}). Look after it: agents go on working, and all that is read is as"
                            + " it was; changes of the configuration are refused until it is back",
                    failure);
        } else if (failure == null && away) {
            away = false;
            LOG.warn("The database answers again: the configuration can be changed");
        }
        if (failure == null) {
            listeners.forEach(DatabaseWatch::tell); // a loss between two looks has been seen by nobody here
        }
    }

    private static void tell(DatabaseListener listener) {
        try {
            listener.databaseAnswers();
        } catch (RuntimeException e) {
            LOG.warn("The database is gone again, before all was read anew: {}", e.toString());
        }
    }

    private @Nullable String failure() {
        Path file = file();
        if (file != null && !Files.exists(file)) { // H2 holds it open, writes on, and would lose all of that
            close();
            return "its file " + file + " is not there";
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Of a table: a database that H2 has closed after a failure still counts for itself.
            statement.execute("select id from salt_secret");
            return null;
        } catch (SQLException | RuntimeException e) {
            evict();
            return DatabaseConfiguration.rootMessage(e);
        }
    }

    /** That of an H2; null where the database is a server. */
    private @Nullable Path file() {
        String url = database instanceof HikariDataSource pool ? pool.getJdbcUrl() : null;
        return url != null && url.startsWith(H2_FILE)
                ? Path.of(url.substring(H2_FILE.length(), url.indexOf(';')) + ".mv.db")
                : null;
    }

    /**
     * Under all connections at once: those that are only given up are closed a while later, and one that the pool
     * makes meanwhile would keep the old file open.
     */
    private void close() {
        if (database instanceof HikariDataSource pool
                && pool.getHikariPoolMXBean() != null
                && pool.getHikariPoolMXBean().getTotalConnections() > 0) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException | RuntimeException e) {
                LOG.debug("H2 was closed already: {}", e.toString());
            }
        }
        evict();
    }

    /** H2 opens its file again when the last connection has gone that knew it before. */
    private void evict() {
        if (database instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
