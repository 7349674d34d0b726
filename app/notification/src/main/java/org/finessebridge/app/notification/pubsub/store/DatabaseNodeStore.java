package org.finessebridge.app.notification.pubsub.store;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.finessebridge.app.notification.pubsub.NodeConfiguration;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to the database on one thread of its own: what waits goes into one transaction. A write
 * that fails in company is tried once more alone, so that it fails alone.
 */
@Component
class DatabaseNodeStore implements NodeStore {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNodeStore.class);

    private static final int CAPACITY = 20_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration STOP = Duration.ofSeconds(10);

    private final NodeTables tables;
    private final TransactionOperations transactions;
    private final BlockingQueue<Write> queue;
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
        this.queue = new ArrayBlockingQueue<>(capacity);
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
    public CompletionStage<Void> deleted(String nodeId) {
        return write(() -> tables.delete(nodeId));
    }

    private CompletionStage<Void> write(Runnable change) {
        Write write = new Write(change, new CompletableFuture<>());
        if (stopping || !queue.offer(write)) {
            write.done().completeExceptionally(new RejectedExecutionException("too much waits to be written"));
        }
        return write.done();
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
        }
    }

    private void writeTogether(List<Write> batch) {
        if (tryToWrite(batch) == null) {
            batch.forEach(write -> write.done().complete(null));
            return;
        }
        for (Write write : batch) {
            RuntimeException failure = tryToWrite(List.of(write));
            if (failure == null) {
                write.done().complete(null);
            } else {
                LOG.error(
                        "A change of nodes or subscriptions can't be kept. Is the disk of the data"
                                + " directory full or read-only?",
                        failure);
                write.done().completeExceptionally(failure);
            }
        }
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
