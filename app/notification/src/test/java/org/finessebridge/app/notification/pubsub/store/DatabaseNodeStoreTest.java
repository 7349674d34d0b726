package org.finessebridge.app.notification.pubsub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.finessebridge.app.notification.pubsub.NodeConfiguration;
import org.finessebridge.app.notification.pubsub.NodeStore.StoredSubscription;
import org.finessebridge.pubsub.node.LeafNode;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The store on H2, with the tables that Flyway makes. */
class DatabaseNodeStoreTest {

    private static final String NODE = "/finesse/api/Team/5000/Users";

    @TempDir
    private Path directory;

    private HikariDataSource database;
    private DatabaseNodeStore store;

    @BeforeEach
    void open() {
        database = open(directory.resolve("test"));
        Flyway.configure().dataSource(database).load().migrate();
        store = store(100);
    }

    /** Without a retention time the file is at once as one that was made some time ago. */
    private static HikariDataSource open(Path file) {
        HikariDataSource opened = new HikariDataSource();
        opened.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;RETENTION_TIME=0");
        opened.setUsername("finesse");
        opened.setPassword("");
        return opened;
    }

    private DatabaseNodeStore store(int capacity) {
        return new DatabaseNodeStore(
                JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)), capacity);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        database.close();
    }

    private static void await(CompletionStage<Void> written) throws Exception {
        written.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void keepsSubscriptionsUntilTheyEnd() throws Exception {
        store.subscribed(NODE, "3001");
        store.subscribed(NODE, "3002");
        store.subscribed(NODE, "3001"); // twice is once
        await(store.unsubscribed(NODE, "3002"));
        await(store.unsubscribed(NODE, "nobody"));

        assertThat(store.subscriptions()).containsExactly(new StoredSubscription(NODE, "3001"));
    }

    /** A killed process leaves the file as it is at that moment; and the next one is killed too. */
    @Test
    void whatIsConfirmedOutlivesAKillHoweverOldTheFileIs() throws Exception {
        Path file = directory.resolve("test.mv.db");
        for (int kill = 0; kill < 20; kill++) {
            boolean subscribes = kill % 2 == 0;
            await(subscribes ? store.subscribed(NODE, "3001") : store.unsubscribed(NODE, "3001"));
            Path left = directory.resolve("left" + kill);
            Files.copy(file, directory.resolve("left" + kill + ".mv.db"));
            close();
            database = open(left);
            store = store(100);
            file = directory.resolve("left" + kill + ".mv.db");

            assertThat(store.subscriptions()).as("after kill %d", kill).hasSize(subscribes ? 1 : 0);
        }
    }

    @Test
    void keepsNodesWithTheirMembersAndForgetsAllAboutThem() throws Exception {
        NodeConfiguration open = new NodeConfiguration(LeafNode.open("a"), "T \u00fc", true, false, true, false);
        NodeConfiguration closed =
                new NodeConfiguration(LeafNode.whitelist("b", Set.of("1", "2")), "", false, true, false, true);
        await(store.configured(open));
        await(store.configured(closed));
        assertThat(store.nodes()).containsExactly(open, closed);

        NodeConfiguration changed =
                new NodeConfiguration(LeafNode.whitelist("b", Set.of("2")), "x", false, true, false, true);
        await(store.configured(changed));
        await(store.subscribed("b", "2"));
        await(store.subscribed("a", "2"));
        assertThat(store.nodes()).containsExactly(open, changed);
        await(store.deleted(List.of("b")));

        assertThat(store.nodes()).containsExactly(open);
        assertThat(store.subscriptions()).containsExactly(new StoredSubscription("a", "2"));
    }

    /** More than one statement may name. */
    @Test
    void forgetsThousandsInOneWrite() throws Exception {
        List<String> many = IntStream.range(0, 1201).mapToObj(i -> "u" + i).toList();
        await(store.subscribed(NODE, "u1200"));
        await(store.subscribed(NODE, "stays"));
        await(store.subscribed("u7", "stays"));
        await(store.configured(
                new NodeConfiguration(LeafNode.whitelist("u700", Set.of("stays")), "", false, true, false, true)));

        await(store.forgotten(many));
        await(store.deleted(many));

        assertThat(store.subscriptions()).containsExactly(new StoredSubscription(NODE, "stays"));
        assertThat(store.nodes()).isEmpty();
    }

    @Test
    void whatIsRemovedFindsRoomWhereOthersFindNone() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DatabaseNodeStore slow = storeThatFirst(
                () -> {
                    held.countDown();
                    awaitOrFail(go);
                },
                1);
        slow.subscribed(NODE, "1");
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
        slow.subscribed(NODE, "2");
        assertThat(slow.unsubscribed(NODE, "2").toCompletableFuture()).isCompletedExceptionally();
        CompletionStage<Void> forgotten = slow.forgotten(Set.of("1"));
        CompletionStage<Void> deleted = slow.deleted(List.of("other"));
        go.countDown();

        await(forgotten);
        await(deleted);
        assertThat(slow.subscriptions()).containsExactly(new StoredSubscription(NODE, "2"));
        slow.close();
    }

    @Test
    void aWriteThatCanNotBeFailsAlone() throws Exception {
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String user = i == 7 ? "x".repeat(2000) : "user" + i;
            written.add(store.subscribed(NODE, user).toCompletableFuture());
        }
        for (int i = 0; i < 20; i++) {
            CompletableFuture<Void> one = written.get(i);
            if (i == 7) {
                assertThatThrownBy(() -> one.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(DataAccessException.class);
            } else {
                one.get(20, TimeUnit.SECONDS);
            }
        }

        assertThat(store.subscriptions()).hasSize(19);
    }

    /** A store that does something before each of its transactions. */
    private DatabaseNodeStore storeThatFirst(Runnable does, int mostWaiting) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        return new DatabaseNodeStore(
                JdbcClient.create(database),
                new TransactionOperations() {
                    @Override
                    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                        does.run();
                        return transactions.execute(action);
                    }
                },
                mostWaiting);
    }

    /** Each attempt waits for a connection as long as one may: 500 of them would be most of an hour. */
    @Test
    void whereThereIsNoConnectionAllThatWaitsFailsAtOnce() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DatabaseNodeStore away = storeThatFirst(
                () -> {
                    if (attempts.incrementAndGet() == 1) {
                        held.countDown();
                        awaitOrFail(go);
                    }
                },
                100);
        List<CompletableFuture<Void>> written = new ArrayList<>();
        written.add(away.subscribed(NODE, "0").toCompletableFuture());
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 1; i <= 20; i++) {
            written.add(away.subscribed(NODE, "user" + i).toCompletableFuture());
        }
        database.close();
        List<String> told = linesDuring(() -> {
            go.countDown();
            for (CompletableFuture<Void> one : written) {
                assertThatThrownBy(() -> one.get(20, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(CannotCreateTransactionException.class);
            }
        });

        assertThat(attempts).as("the first, and the twenty together").hasValue(2);
        assertThat(told)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("There is no connection to the database (")
                .contains("has been closed", "20 of them");
        away.close();
    }

    /** A write that breaks its company, and a database that goes away while its companions are tried alone. */
    @Test
    void whoseCompanionsFoundNoConnectionIsNotTriedAlone() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DatabaseNodeStore away = storeThatFirst(
                () -> {
                    switch (attempts.incrementAndGet()) {
                        case 1 -> {
                            held.countDown();
                            awaitOrFail(go);
                        }
                        case 4 -> database.close();
                        default -> {}
                    }
                },
                100);
        away.subscribed(NODE, "0");
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (String user : List.of("1", "2", "x".repeat(2000), "4", "5")) {
            written.add(away.subscribed(NODE, user).toCompletableFuture());
        }
        go.countDown();

        written.getFirst().get(20, TimeUnit.SECONDS);
        for (CompletableFuture<Void> one : written.subList(1, 5)) {
            assertThatThrownBy(() -> one.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(attempts)
                .as("the first, all five, the first of them, the second")
                .hasValue(4);
        away.close();
    }

    private static void awaitOrFail(CountDownLatch go) {
        try {
            if (!go.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never let go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> linesDuring(ThrowingCallable test) throws Exception {
        Logger watched = (Logger) LoggerFactory.getLogger(DatabaseNodeStore.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        watched.addAppender(lines);
        try {
            test.call();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            watched.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void whateverFailsTheNextWriteIsTried() throws Exception {
        Deque<Throwable> failures = new ConcurrentLinkedDeque<>(List.of(
                new IllegalStateException("the pool is closed"),
                new IllegalStateException("the pool is closed"),
                new StackOverflowError("as the test wants it")));
        DatabaseNodeStore failing = storeThatFirst(
                () -> {
                    Throwable failure = failures.poll();
                    if (failure instanceof RuntimeException e) {
                        throw e;
                    }
                    if (failure instanceof Error e) {
                        throw e;
                    }
                },
                100);

        assertThatThrownBy(() -> await(failing.subscribed(NODE, "1"))).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> await(failing.subscribed(NODE, "2"))).hasCauseInstanceOf(StackOverflowError.class);
        await(failing.subscribed(NODE, "3"));

        assertThat(failing.subscriptions()).containsExactly(new StoredSubscription(NODE, "3"));
        failing.close();
    }

    @Test
    void refusesWhatIsTooMuchAndWritesTheRestBeforeItCloses() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DatabaseNodeStore slow = storeThatFirst(
                () -> {
                    held.countDown();
                    awaitOrFail(go);
                },
                2);
        slow.subscribed(NODE, "1");
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
        slow.subscribed(NODE, "2");
        slow.subscribed(NODE, "3");
        List<CompletableFuture<Void>> tooMuch = new ArrayList<>();
        List<String> told = linesDuring(() -> {
            tooMuch.add(slow.subscribed(NODE, "4").toCompletableFuture());
            slow.subscribed(NODE, "5");
            slow.unsubscribed(NODE, "5");
            go.countDown();
            slow.close();
        });

        assertThatThrownBy(() -> tooMuch.getFirst().get(1, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RejectedExecutionException.class);
        assertThat(told)
                .as("two lines for all that found no room at that time")
                .hasSize(2)
                .last()
                .asString()
                .contains("3 changes", "can't be kept");
        assertThat(slow.subscribed(NODE, "5").toCompletableFuture()).isCompletedExceptionally();
        assertThat(slow.subscriptions()).extracting(StoredSubscription::user).containsExactly("1", "2", "3");
    }
}
