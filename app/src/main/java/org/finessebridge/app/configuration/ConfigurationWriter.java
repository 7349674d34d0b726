package org.finessebridge.app.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The right to change the configuration, which one product at a database has: the last that was started. What is
 * shown and checked is in the memory of a product, so that two of them would undo each other's changes. H2 keeps a
 * second product out by itself; at a PostgreSQL the first one hears of the second with its next change. All methods
 * are called within a transaction, and block.
 */
@Component
public class ConfigurationWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWriter.class);
    private static final int LONGEST_TOLD = 255;

    private final JdbcClient database;
    private final String own = UUID.randomUUID().toString();

    private record Row(String writer, String told) {}

    /** Takes the right from whoever has it. */
    public ConfigurationWriter(JdbcClient database, InstantSource time) {
        this.database = database;
        AffectedRows.one(database.sql("update configuration_writer set writer = :own, told = :told where id = 1")
                .param("own", own)
                .param("told", told(time.instant()))
                .update());
    }

    private static String told(Instant now) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "a machine without name";
        }
        String told = "process " + ProcessHandle.current().pid() + " at " + host + ", started "
                + now.truncatedTo(ChronoUnit.SECONDS);
        return told.length() <= LONGEST_TOLD ? told : told.substring(0, LONGEST_TOLD);
    }

    /**
     * Waits until no other transaction changes the configuration, one whose answer was lost included, and keeps all
     * others waiting until this one ends.
     */
    void await() {
        hold();
    }

    /**
     * The same, for a change.
     *
     * @throws FinesseApiException 500, where another product has the right now
     */
    void require() {
        Row row = hold();
        if (!row.writer.equals(own)) {
            LOG.error(
                    "A change of the configuration is refused: another product uses this database now ({}). Stop one"
                            + " of the two, and restart the one that stays",
                    row.told);
            throw new FinesseApiException(ErrorType.INTERNAL_SERVER_ERROR, "", "DB_RUNTIME_EXCEPTION");
        }
    }

    private Row hold() {
        return database.sql("select writer, told from configuration_writer where id = 1 for update")
                .query(Row.class)
                .single();
    }
}
