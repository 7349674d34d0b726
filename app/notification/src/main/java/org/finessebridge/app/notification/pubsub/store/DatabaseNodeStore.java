package org.finessebridge.app.notification.pubsub.store;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.app.notification.pubsub.NodeConfiguration;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to the database on one thread of its own: what waits goes into one transaction. A write
 * that fails in company is tried once more alone, so that it fails alone; where no connection can be
 * had all that waits together fails together, or it would wait for one again and again.
 */
@Component
class DatabaseNodeStore implements NodeStore {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNodeStore.class);

    private static final int CAPACITY = 20_000;

    /** Further room for what is removed: that would come back. */
    private static final int RESERVE = 1000;

    private static final int MOST_AT_ONCE = 500;
    private static final Duration STOP = Duration.ofSeconds(10);

    private final NodeTables tables;
    private final TransactionOperations transactions;
    private final int capacity;
    private final BlockingQueue<Write> queue;
    private final AtomicInteger refused = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopping;

    private record Write(Runnable change, CompletableFuture<Void> done) {}

    @Autowired
    DatabaseNodeStore(JdbcClient database, TransactionOperations transactions) {
        this(database, transactions, CAPACITY);
    }

    DatabaseNodeStore(JdbcClient database, TransactionOperations transactions, int capacity) {
        this.tables = new NodeTables(database);
        this.transactions = transactions;
        this.capacity = capacity;
        this.queue = new ArrayBlockingQueue<>(capacity + RESERVE);
        this.thread = Thread.ofPlatform().name("node-store").daemon().start(this::writeAll);
    }

    @Override
    public List<NodeConfiguration> nodes() {
        return tables.nodes();
    }

    @Override
    public List<StoredSubscription> subscriptions() {
        return tables.subscriptions();
    }

    @Override
    public CompletionStage<Void> subscribed(String nodeId, String user) {
        return write(() -> tables.subscribe(nodeId, user));
    }

    @Override
    public CompletionStage<Void> unsubscribed(String nodeId, String user) {
        return write(() -> tables.unsubscribe(nodeId, user));
    }

    @Override
    public CompletionStage<Void> configured(NodeConfiguration node) {
        return write(() -> tables.configure(node));
    }

    @Override
    public CompletionStage<Void> deleted(Collection<String> nodeIds) {
        List<String> gone = List.copyOf(nodeIds);
        return write(() -> tables.delete(gone), RESERVE);
    }

    @Override
    public CompletionStage<Void> forgotten(Collection<String> users) {
        List<String> gone = List.copyOf(users);
        return write(() -> tables.forget(gone), RESERVE);
    }

    private CompletionStage<Void> write(Runnable change) {
        return write(change, 0);
    }

    /**
     * Hands a change to the thread.
     *
     * @param reserve how much more may wait than others find room for
     */
    private CompletionStage<Void> write(Runnable change, int reserve) {
        Write write = new Write(change, new CompletableFuture<>());
        if (stopping || queue.size() >= capacity + reserve || !queue.offer(write)) {
            refuse(write);
        }
        return write.done();
    }

    /** Not everybody who asks for a write waits for its end. One line at the beginning and one at the end are enough. */
    private void refuse(Write write) {
        write.done().completeExceptionally(new RejectedExecutionException("too much waits to be written"));
        if (!stopping && refused.getAndIncrement() == 0) {
            LOG.error(
                    "{} changes of nodes or subscriptions wait to be written, and further ones can't be kept. Look"
                            + " whether the database is slow",
                    queue.size());
        }
    }

    private void tellRefused() {
        int before = refused.getAndSet(0);
        if (before > 0) {
            LOG.error("{} changes of nodes or subscriptions can't be kept: too many others waited", before);
        }
    }

    private void writeAll() {
        List<Write> batch = new ArrayList<>(MOST_AT_ONCE);
        while (!stopping || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody does that
                return;
            }
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            try {
                writeTogether(batch);
            } catch (Error e) { // one failure must not be the end of all later writes
                LOG.error("Changes of nodes or subscriptions can't be kept", e);
                batch.forEach(write -> write.done().completeExceptionally(e));
            }
            batch.clear();
            tellRefused();
        }
    }

    private void writeTogether(List<Write> batch) {
        RuntimeException together = tryToWrite(batch);
        if (together == null) {
            batch.forEach(write -> write.done().complete(null));
            return;
        }
        if (isWithoutConnection(together)) {
            failWithoutConnection(batch, together);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            Write write = batch.get(i);
            RuntimeException failure = tryToWrite(List.of(write));
            if (failure == null) {
                write.done().complete(null);
            } else if (isWithoutConnection(failure)) {
                failWithoutConnection(batch.subList(i, batch.size()), failure);
                return;
            } else {
                LOG.error(
                        "A change of nodes or subscriptions can't be kept. Look after the database: is its disk full"
                                + " or read-only? H2's is that of the data directory",
                        failure);
                write.done().completeExceptionally(failure);
            }
        }
    }

    /** Each attempt takes as long as one may wait for a connection. */
    private static boolean isWithoutConnection(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException;
    }

    private static void failWithoutConnection(List<Write> writes, RuntimeException failure) {
        LOG.error(
                "There is no connection to the database ({}): changes of nodes or subscriptions can't be kept, {} of"
                        + " them. Look whether the database runs and can be reached",
                reason(failure),
                writes.size());
        writes.forEach(write -> write.done().completeExceptionally(failure));
    }

    /** What the driver says, which has the address; the pool's own message has not. */
    private static String reason(RuntimeException failure) {
        Throwable said = failure;
        while (said.getCause() instanceof SQLException cause) {
            said = cause;
        }
        return String.valueOf(said.getMessage());
    }

    private @Nullable RuntimeException tryToWrite(List<Write> batch) {
        try {
            transactions.executeWithoutResult(
                    status -> batch.forEach(write -> write.change().run()));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Writes what waits, then ends the thread. */
    @PreDestroy
    void close() throws InterruptedException {
        stopping = true;
        // Wakes the thread. An interrupt would close the database's file under its hands.
        boolean woken = queue.offer(new Write(() -> {}, new CompletableFuture<>()));
        if (!thread.join(STOP)) {
            LOG.error(
                    "Some of {} changes of nodes or subscriptions are lost: the database was too" + " slow",
                    queue.size() - (woken ? 1 : 0));
        }
        List<Write> late = new ArrayList<>();
        queue.drainTo(late);
        late.forEach(
                write -> write.done().completeExceptionally(new RejectedExecutionException("the store is closed")));
    }
}
