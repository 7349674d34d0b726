package org.finessebridge.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static Process process(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = process(command);
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
