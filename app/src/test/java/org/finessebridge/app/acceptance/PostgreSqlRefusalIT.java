package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a PostgreSQL refuses at a start is told in one line with the remedy, and an H2 that is left behind too. */
@Tag("external")
@ExtendWith(OutputCaptureExtension.class)
class PostgreSqlRefusalIT {

    @TempDir
    private Path data;

    private String[] settings(DebianPostgreSql postgreSql, String database, String role) {
        return new String[] {
            "--finesse.data-dir=" + data,
            "--finesse.database.url=" + postgreSql.url(database),
            "--finesse.database.username=" + role,
            "--finesse.database.password=" + DebianPostgreSql.PASSWORD
        };
    }

    private StartupException refusal(DebianPostgreSql postgreSql, String database, String role) {
        Throwable failure = catchThrowable(
                () -> RunningServer.start(settings(postgreSql, database, role)).close());
        Throwable cause = failure;
        while (cause != null && !(cause instanceof StartupException)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("what is told of %s", failure).isInstanceOf(StartupException.class);
        return (StartupException) cause;
    }

    @Test
    void aRoleThatMayMakeNoTablesIsToldWhoHasToOwnThem(CapturedOutput output) throws Exception {
        try (DebianPostgreSql postgreSql = new DebianPostgreSql()) {
            postgreSql.at("psql", "-c", "create role weak login password '" + DebianPostgreSql.PASSWORD + "'");
            postgreSql.at("createdb", "finesse");

            StartupException refused = refusal(postgreSql, "finesse", "weak");

            assertThat(refused).hasMessageContaining("permission denied for schema public");
            assertThat(refused.action()).contains("alter database <database> owner to <role>");
            StartupException missing = refusal(postgreSql, "finese", "weak");
            assertThat(missing).hasMessageContaining("\"finese\" does not exist");
            assertThat(missing.action()).contains("create database");
            assertThat(output).doesNotContain("is not used");

            Files.createFile(Files.createDirectories(data.resolve("database")).resolve("finesse.mv.db"));
            postgreSql.at("psql", "-c", "alter database finesse owner to weak");
            RunningServer.start(settings(postgreSql, "finesse", "weak")).close();
            assertThat(output).contains("An H2 database lies at " + data);
        }
    }
}
