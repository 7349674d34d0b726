package org.finessebridge.app.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.database.DatabaseListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes configuration objects in the database: one after the other, so that what was checked before
 * a change still holds while it is made, and together with its row of the audit. Blocks; for the
 * threads of requests.
 */
@Component
public class ConfigurationStore implements DatabaseListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationStore.class);

    /** Behind what the audit's log says of a change that the database has not confirmed. */
    private static final String IN_DOUBT = " (unless the database has failed before it)";

    /**
     * What has to hold before the first change of a request, for the thread of that request; throws if it does not.
     * It is asked while nothing else is changed, and not bound where a request sets no condition.
     */
    public static final ScopedValue<Runnable> CONDITION = ScopedValue.newInstance();

    /**
     * The same for whoever makes the request: they may have lost their right, or the password, while its body arrived.
     * Not bound where nobody has to sign in.
     */
    public static final ScopedValue<Runnable> CALLER = ScopedValue.newInstance();

    /**
     * What the audit keeps of a change.
     *
     * @param <T> what the change has returned
     */
    @FunctionalInterface
    public interface Audited<T> {

        /** Null where nothing has changed. */
        @Nullable
        ConfigurationChange of(T made);
    }

    private final TransactionOperations transactions;
    private final ConfigurationWriter writer;
    private final ConfigurationAudit audit;
    private final AuditLog auditLog;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();

    /** A failure has left open what the database has: it is read before the next change. Written under the lock. */
    private volatile boolean inDoubt;

    public ConfigurationStore(
            TransactionOperations transactions,
            ConfigurationWriter writer,
            ConfigurationAudit audit,
            AuditLog auditLog) {
        this.transactions = transactions;
        this.writer = writer;
        this.audit = audit;
        this.auditLog = auditLog;
    }

    /**
     * Has a snapshot read anew where the last change failed in a way that leaves open whether it was made, as when
     * the answer to a commit is lost.
     *
     * @param read replaces the snapshot by what the database has; may fail as the database does
     */
    public void whenInDoubt(Runnable read) {
        readers.add(read);
    }

    /**
     * Makes a change, unless it is refused.
     *
     * @param sql checks the change against what is there, and makes it
     * @param audit what of it is kept, from what {@code sql} has returned; none where nothing has changed
     * @param committed makes the change visible, without the database; called when it can no longer fail
     * @return what {@code sql} has returned
     * @throws FinesseApiException of {@code sql}, the {@link #CONDITION} or the {@link #CALLER}; or 500, where the database fails
     */
    public <T> T change(Supplier<T> sql, Audited<T> audit, Consumer<T> committed) {
        oneAtATime.lock();
        try {
            endDoubtOrRefuse(); // first: a condition on what is no longer so would hold
            if (CALLER.isBound()) {
                CALLER.get().run();
            }
            if (CONDITION.isBound()) {
                CONDITION.get().run();
            }
            List<ConfigurationChange> kept = new ArrayList<>(1);
            T made;
            try {
                made = commit(sql, result -> {
                    ConfigurationChange change = audit.of(result);
                    if (change != null) {
                        kept.add(change);
                    }
                    return change;
                });
            } catch (FinesseApiException e) {
                kept.forEach(change -> tell(change, IN_DOUBT)); // what a user changes is in the audit's log alone
                throw e;
            }
            committed.accept(made);
            kept.forEach(change -> tell(change, ""));
            return made;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Shows what the database has where the last change has left that open. */
    @Override
    public void databaseAnswers() {
        if (!inDoubt) {
            return;
        }
        oneAtATime.lock();
        try {
            endDoubt();
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * The same before a request says that something is not there. Costs nothing where nothing is open.
     *
     * @throws FinesseApiException 500, where the database still fails
     */
    public void settle() {
        if (!inDoubt) {
            return;
        }
        oneAtATime.lock();
        try {
            endDoubtOrRefuse();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void endDoubtOrRefuse() {
        try {
            endDoubt();
        } catch (DataAccessException | TransactionException e) {
            throw refused(e);
        }
    }

    private void endDoubt() {
        if (inDoubt) {
            transactions.executeWithoutResult(status -> {
                writer.await(); // a commit whose answer was lost may be under way still
                readers.forEach(Runnable::run);
            });
            inDoubt = false;
        }
    }

    private <T> T commit(Supplier<T> sql, Audited<T> audit) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                writer.require();
                T result = sql.get();
                ConfigurationChange change = audit.of(result);
                if (change != null && !change.byUser()) {
                    this.audit.add(change);
                }
                return result;
            }));
        } catch (DataAccessException | TransactionException e) {
            inDoubt = true;
            throw refused(e);
        }
    }

    private static FinesseApiException refused(Exception failure) {
        LOG.error(
                "A change of the configuration could not be kept ({}). Look after the database: agents go on working"
                        + " meanwhile, and what it has is read as soon as it answers",
                message(failure));
        return new FinesseApiException(ErrorType.INTERNAL_SERVER_ERROR, "", "DB_RUNTIME_EXCEPTION");
    }

    private void tell(ConfigurationChange change, String doubt) {
        String what = (change.before() == null ? "created" : change.after() == null ? "deleted" : "changed") + doubt;
        if (change.byUser()) {
            auditLog.changedByUser(change.administrator(), change.uri(), what);
        } else {
            auditLog.changed(change.administrator(), change.uri(), what);
        }
    }

    /** Does something while nothing is changed, in order with the changes; without the database's transactions. */
    public void exclusively(Runnable what) {
        oneAtATime.lock();
        try {
            what.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    private static @Nullable String message(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
