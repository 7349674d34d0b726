package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operating.md says of a PostgreSQL: over TLS, copied by its own programs, and restored by them. */
@Tag("external")
class PostgreSqlBackupIT {

    @TempDir
    private Path data;

    private RunningServer server(DebianPostgreSql postgreSql, String database) {
        return RunningServer.start(
                "--finesse.data-dir=" + data.resolve(database),
                "--finesse.database.url=" + postgreSql.url(database),
                "--finesse.database.username=postgres",
                "--finesse.database.password=" + DebianPostgreSql.PASSWORD);
    }

    @Test
    void whatIsDumpedWhileTheProductRunsIsThereAfterARestore() throws Exception {
        try (DebianPostgreSql postgreSql = new DebianPostgreSql()) {
            postgreSql.at("createdb", "finesse");
            postgreSql.at("createdb", "restored");
            String dump = postgreSql.file("finesse.dump").toString();
            try (RunningServer server = server(postgreSql, "finesse")) {
                FinesseHttp administrator = server.rest("administrator");
                administrator.put("/finesse/api/Directory/Team/700", "<Team><name>Sales</name></Team>", "1");
                assertThat(administrator
                                .put(
                                        "/finesse/api/Directory/User/7001",
                                        "<User><loginName>jdoe</loginName><teamId>700</teamId>"
                                                + "<password>of Jane</password></User>",
                                        "2")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(administrator
                                .post(
                                        "/finesse/api/ReasonCode",
                                        "<ReasonCode><category>NOT_READY</category><code>7</code>"
                                                + "<label>Größe</label><forAll>true</forAll></ReasonCode>",
                                        "3")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(postgreSql.at(
                                "psql",
                                "-Atc",
                                "select bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid)"
                                        + " where client_addr is not null",
                                "finesse"))
                        .isEqualTo("t\n");

                postgreSql.at("pg_dump", "-Fc", "-f", dump, "finesse");
            }
            postgreSql.at("pg_restore", "--clean", "--if-exists", "-d", "restored", dump);
            try (RunningServer server = server(postgreSql, "restored")) {
                FinesseHttp jane = new FinesseHttp(server.restPort(), "jdoe", "of Jane");
                assertThat(jane.get("/finesse/api/User/jdoe").body()).contains("<teamName>Sales</teamName>");
                assertThat(jane.get("/finesse/api/User/7001/ReasonCodes?category=NOT_READY")
                                .body())
                        .contains("<label>Größe</label>");
                assertThat(server.rest("administrator")
                                .get("/finesse/api/ConfigurationAudit")
                                .body())
                        .contains("/finesse/api/ReasonCode/");
            }
        }
    }
}
