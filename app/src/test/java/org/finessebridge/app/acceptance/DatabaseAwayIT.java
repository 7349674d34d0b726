package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes and comes back: agents work on, writes are refused, and all is well again by itself. */
class DatabaseAwayIT {

    private static final String CODE =
            "<ReasonCode><category>NOT_READY</category><code>%d</code><label>%s</label><forAll>true</forAll></ReasonCode>";

    @TempDir
    private Path files;

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(files.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    void agentsWorkOnWhileTheDatabaseIsAway() throws Exception {
        EmbeddedPostgres postgres = postgres(ReservedPorts.next());
        int port = postgres.getPort();
        try (RunningServer server = RunningServer.start(
                "--finesse.database.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--finesse.database.username=postgres",
                "--finesse.database.timeout=1s")) {
            FinesseHttp administrator = server.rest("administrator");
            FinesseHttp agent = server.rest("2001");
            assertThat(administrator
                            .post("/finesse/api/ReasonCode", CODE.formatted(1, "Before"), "1")
                            .statusCode())
                    .isEqualTo(200);

            postgres.close();

            assertThat(administrator.post("/finesse/api/ReasonCode", CODE.formatted(2, "Meanwhile"), "2"))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(500))
                    .satisfies(refused -> assertThat(refused.body())
                            .contains("<ErrorType>Internal Server Error</ErrorType>", "DB_RUNTIME_EXCEPTION"));
            assertThat(administrator
                            .put("/finesse/api/Directory/Team/9", "<Team><name>Nine</name></Team>", "3")
                            .statusCode())
                    .isEqualTo(500);
            assertThat(administrator
                            .get("/finesse/api/ReasonCodes?category=NOT_READY")
                            .body())
                    .contains("Before");
            assertThat(agent.login("2001", "2001", "4").statusCode()).isEqualTo(202);
            Waiting.until(
                    "signed in",
                    () -> agent.get("/finesse/api/User/2001").body().contains("NOT_READY"));
            assertThat(agent.changeState("2001", "READY", "5").statusCode()).isEqualTo(202);
            Waiting.until(
                    "ready", () -> agent.get("/finesse/api/User/2001").body().contains("<state>READY"));

            postgres = postgres(port);

            Waiting.until(
                    "kept again",
                    () -> administrator
                                    .post("/finesse/api/ReasonCode", CODE.formatted(3, "After"), "6")
                                    .statusCode()
                            == 200);
            assertThat(administrator
                            .put("/finesse/api/Directory/Team/9", "<Team><name>Nine</name></Team>", "7")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(administrator
                            .get("/finesse/api/ReasonCodes?category=NOT_READY")
                            .body())
                    .contains("Before", "After")
                    .doesNotContain("Meanwhile");
        } finally {
            postgres.close();
        }
    }
}
