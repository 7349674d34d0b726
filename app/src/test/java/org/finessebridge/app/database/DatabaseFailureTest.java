package org.finessebridge.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2's file: held by another process, and on a disk that is full. */
class DatabaseFailureTest {

    private static final DatabaseSettings SETTINGS = new DatabaseSettings(null, null, null, 4, Duration.ofSeconds(5));

    @TempDir
    private Path directory;

    @Test
    void aFileThatAnotherProcessHasIsSaidToBeSo() throws Exception {
        Path file = directory.resolve("finesse");
        Process other = process(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.h2.tools.Shell",
                "-url",
                "jdbc:h2:file:" + file,
                "-user",
                "finesse",
                "-password",
                "");
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            other.getOutputStream().write("select 4711;\n".getBytes(StandardCharsets.UTF_8));
            other.getOutputStream().flush();
            String line = says.readLine();
            while (line != null && !line.contains("4711")) {
                line = says.readLine();
            }
            assertThatThrownBy(() -> DatabaseConfiguration.open(SETTINGS, file))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("finesse.mv.db can't be opened")
                    .hasMessageContaining("The file is locked")
                    .satisfies(failure -> assertThat(((StartupException) failure).action())
                            .contains("Stop the other product", "finesse.data-dir"));
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        ((HikariDataSource) DatabaseConfiguration.open(SETTINGS, file)).close();
    }

    /** H2 would go on writing to a file that has no name any more, and all that it acknowledges would be lost. */
    @Test
    void whereTheFileIsTakenAwayNothingIsAcknowledgedAndNoEmptyOneTakesItsPlace() throws Exception {
        Path file = directory.resolve("finesse.mv.db");
        Path away = directory.resolve("away");
        List<String> told = new ArrayList<>();
        try (HikariDataSource database =
                (HikariDataSource) DatabaseConfiguration.open(SETTINGS, directory.resolve("finesse"))) {
            JdbcClient client = JdbcClient.create(database);
            client.sql("create table salt_secret (id integer primary key)").update();
            DatabaseWatch watch = new DatabaseWatch(database, List.of(() -> told.add("back")));
            Files.move(file, away);

            watch.look();

            assertThatThrownBy(() ->
                            client.sql("insert into salt_secret values (1)").update())
                    .isInstanceOf(DataAccessException.class);
            assertThat(file).doesNotExist();
            assertThat(told).isEmpty();
            Files.move(away, file);
            watch.look();
            client.sql("insert into salt_secret values (1)").update();
            assertThat(told).hasSize(1);
        }
    }

    /** A disk of few megabytes, which only root may make. */
    @Test
    void whatAFullDiskRefusesWorksAgainWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()), "mounting needs root");
        try {
            Path ballast = disk.resolve("ballast");
            Files.write(ballast, new byte[4 * 1024 * 1024]);
            HikariDataSource database =
                    (HikariDataSource) DatabaseConfiguration.open(SETTINGS, disk.resolve("finesse"));
            try (database) {
                JdbcClient client = JdbcClient.create(database);
                List<String> told = new ArrayList<>();
                DatabaseWatch watch = new DatabaseWatch(database, List.of(() -> told.add("back")));
                client.sql("create table salt_secret (id integer primary key)").update();
                client.sql("create table t (id integer primary key, text varchar(100000))")
                        .update();
                int kept = fill(client);
                assertThat(kept).isPositive();

                Files.delete(ballast);

                watch.look();
                client.sql("insert into t values (-1, 'room')").update();
                watch.look();
                assertThat(told).isNotEmpty();
                assertThat(client.sql("select count(*) from t where id >= 0")
                                .query(Integer.class)
                                .single())
                        .as("what was acknowledged")
                        .isEqualTo(kept);
            }
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    /** How many rows found room. */
    private static int fill(JdbcClient client) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(Integer.toHexString(i * 7919));
        }
        for (int i = 0; i < 1_000; i++) {
            try {
                client.sql("insert into t values (?, ?)")
                        .params(List.of(i, text.substring(0, 90_000)))
                        .update();
            } catch (DataAccessException e) {
                return i;
            }
        }
        throw new AssertionError("the disk is not full");
    }

    /** What is told of H2 to somebody who has changed to a PostgreSQL. */
    @Test
    void anH2ThatIsNotUsedAnyMoreIsTold() throws IOException {
        Logger watched = (Logger) LoggerFactory.getLogger(DatabaseConfiguration.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        watched.addAppender(told);
        try {
            Path file = directory.resolve("finesse.mv.db");
            DatabaseConfiguration.warnOfH2(file);
            assertThat(told.list).isEmpty();

            DatabaseConfiguration.warnOfH2(Files.createFile(file));

            assertThat(told.list)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage())
                            .contains(file.toString(), "is not used", "finesse.database.url"));
        } finally {
            watched.detachAppender(told);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "42501, permission denied for schema public, alter database",
        "3D000, database \"finese\" does not exist, create database",
        "28P01, password authentication failed, finesse.database.password",
        "28000, no pg_hba.conf entry, pg_hba.conf",
        "53300, too many clients already, max_connections",
        "08004, The server does not support SSL., postgresql.conf",
        "08001, Connection to db1:5432 refused, otherwise"
    })
    void aRefusalOfPostgreSqlIsToldWithWhatToDo(String state, String message, String remedy) {
        Throwable failure = new IllegalStateException("the pool", new SQLException(message, state));

        assertThat(PostgreSqlRefusal.remedy(failure, "otherwise")).contains(remedy);
    }

    private static Process process(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = process(command);
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
