package org.finessebridge.app.configuration;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes configuration objects in the database: one after the other, so that what was checked before
 * a change still holds while it is made, and together with its row of the audit. Blocks; for the
 * threads of requests.
 */
@Component
public class ConfigurationStore {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationStore.class);

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public ConfigurationStore(JdbcClient database, TransactionOperations transactions, InstantSource clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a change, unless it is refused.
     *
     * @param sql checks the change against what is there, and makes it
     * @param audit what of it is kept, from what {@code sql} has returned
     * @param committed makes the change visible; called when it can no longer fail
     * @return what {@code sql} has returned
     * @throws FinesseApiException of {@code sql}; or 500, where the database fails
     */
    public <T> T change(Supplier<T> sql, Function<T, ConfigurationChange> audit, Consumer<T> committed) {
        oneAtATime.lock();
        try {
            T made = Objects.requireNonNull(transactions.execute(status -> {
                T result = sql.get();
                record(audit.apply(result));
                return result;
            }));
            committed.accept(made);
            return made;
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "A change of the configuration could not be kept, and is not made ({}). Look after the database:"
                            + " agents go on working meanwhile",
                    message(e));
            throw new FinesseApiException(ErrorType.INTERNAL_SERVER_ERROR, "", "DB_RUNTIME_EXCEPTION");
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Does something while nothing is changed, nothing else is shown, and without the database. */
    public void exclusively(Runnable what) {
        oneAtATime.lock();
        try {
            what.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void record(ConfigurationChange change) {
        database.sql("""
                        insert into configuration_audit (changed_at, administrator, uri, before_change, after_change)
                        values (:at, :administrator, :uri, :before, :after)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("administrator", change.administrator())
                .param("uri", change.uri())
                .param("before", change.before())
                .param("after", change.after())
                .update();
    }

    private static @Nullable String message(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
