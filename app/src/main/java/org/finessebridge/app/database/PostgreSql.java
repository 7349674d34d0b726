package org.finessebridge.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.finessebridge.app.startup.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server as the database (pgJDBC, "Initializing the Driver": parameters of the URL). */
final class PostgreSql {

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSql.class);

    /** The oldest version that is tested. */
    private static final int OLDEST = 15;

    static final String PREFIX = "jdbc:postgresql:";

    /** No transaction of ours waits for anything but the database. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private PostgreSql() {}

    /**
     * Sets the pool up for it: a server that is not heard for the time-out counts as away, so that
     * nobody waits for TCP to give up.
     *
     * @throws StartupException if the URL is none of PostgreSQL, or has a password
     */
    static void configure(HikariDataSource database, DatabaseSettings settings, String url) {
        if (!url.startsWith(PREFIX)) {
            throw new StartupException(
                    "finesse.database.url is no URL of a PostgreSQL.",
                    "Write it as jdbc:postgresql://host:5432/finesse, or leave it out for H2 in the data directory.");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=") || url.contains("@")) {
            throw new StartupException(
                    "finesse.database.url has a password, which every log and process list would show.",
                    "Set finesse.database.password, best as FINESSE_DATABASE_PASSWORD in the environment.");
        }
        database.setJdbcUrl(url);
        database.setUsername(settings.username());
        database.setPassword(settings.password());
        String seconds = Long.toString(Math.max(1, settings.timeout().toSeconds()));
        database.addDataSourceProperty("connectTimeout", seconds);
        database.addDataSourceProperty("socketTimeout", seconds);
        database.addDataSourceProperty("tcpKeepAlive", "true");
        // Of a product whose machine has vanished in mid-change the server would keep the locks for hours.
        String options = "-c idle_in_transaction_session_timeout=" + LONGEST_PAUSE.toMillis()
                + " -c tcp_keepalives_idle=" + LONGEST_PAUSE.toSeconds() + " -c tcp_keepalives_interval=5"
                + " -c tcp_keepalives_count=3";
        if (!url.contains("options=")) {
            database.addDataSourceProperty("options", options);
        }
        database.addDataSourceProperty("ApplicationName", "finesse-bridge");
    }

    /** Tells of a server that nobody has tried; does nothing with another database. */
    static void warnWhereOld(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        if (server.getDatabaseProductName().equals("PostgreSQL") && server.getDatabaseMajorVersion() < OLDEST) {
            LOG.warn(
                    "The PostgreSQL is of version {}, and the product is tested with {} and newer ones: update it",
                    server.getDatabaseProductVersion(),
                    OLDEST);
        }
    }

    /** What the database is called in messages: the URL without its parameters. */
    static String name(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
