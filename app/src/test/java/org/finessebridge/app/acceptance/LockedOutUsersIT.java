package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is locked out is listed, and let in again by an administrator; the audit log tells of all of it. */
@ExtendWith(SharedServers.class)
class LockedOutUsersIT {

    private static final String USERS = "/finesse/api/LockedOutUsers";
    private static final String USER = "/finesse/api/LockedOutUser/";

    private final RunningServer server = SharedServers.of(Deployment.Type.UCCE);
    private final FinesseHttp administrator = server.rest("administrator");

    @Test
    void anAdministratorLetsALockedUserInAgain() throws Exception {
        FinesseHttp wrong = new FinesseHttp(server.restPort(), "2005", "wrong\nforged");
        FinesseHttp right = server.rest("2005");
        assertThat(administrator.get(USERS).body()).doesNotContain("2005");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong.get("/finesse/api/User/2005").statusCode()).isEqualTo(401);
        }
        assertThat(right.get("/finesse/api/User/2005").statusCode()).isEqualTo(401);

        assertThat(administrator.get(USERS).body())
                .contains("<LockedOutUser><everywhere>true</everywhere><loginId>2005</loginId><remainingTime>")
                .contains("<type>USER</type><uri>/finesse/api/LockedOutUser/2005</uri></LockedOutUser>");
        assertThat(administrator.get(USER + "2005").statusCode()).isEqualTo(200);
        assertThat(administrator.get(USER + "2006").statusCode()).isEqualTo(404);
        assertThat(server.rest("3001").get(USERS).statusCode()).isEqualTo(401);
        assertThat(delete(server.rest("3001"), "2005").statusCode()).isEqualTo(401);

        assertThat(delete(administrator, "2005").statusCode()).isEqualTo(200);
        assertThat(delete(administrator, "2005").statusCode()).isEqualTo(404);
        assertThat(right.get("/finesse/api/User/2005").statusCode()).isEqualTo(200);
        assertThat(right.get("/finesse/api/User/2005").statusCode()).isEqualTo(200);
        try (SmackDesktop _ = SmackDesktop.overTcp(server, "2005")) {
            Waiting.until("the file has it", () -> audit().stream().anyMatch(line -> line.contains("at=XMPP")));
        }

        List<String> audit = audit();
        assertThat(audit.stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                .filteredOn(line -> line.contains("\"2005\""))
                .containsExactly(
                        "refused name=\"2005\" at=REST from=127.0.0.1 because=password",
                        "refused name=\"2005\" at=REST from=127.0.0.1 because=password",
                        "refused name=\"2005\" at=REST from=127.0.0.1 because=password",
                        "refused name=\"2005\" at=REST from=127.0.0.1 because=password",
                        "locked user=\"2005\" from=127.0.0.1",
                        "refused name=\"2005\" at=REST from=127.0.0.1 because=password",
                        "refused name=\"2005\" at=REST from=127.0.0.1 because=locked",
                        "unlocked name=\"2005\" by=\"administrator\"",
                        "sign-in user=\"2005\" at=REST from=127.0.0.1",
                        "sign-in user=\"2005\" at=XMPP from=127.0.0.1");
        assertThat(audit)
                .allSatisfy(line -> assertThat(line).doesNotContain("wrong").matches("\\d{4}-.*"));
    }

    @Test
    void changesOfTheConfigurationAreInTheAuditLogAndNamesStayInTheirLine() {
        String uri = administrator
                .post(
                        "/finesse/api/WrapUpReason",
                        "<WrapUpReason><label>Audited</label><forAll>false</forAll></WrapUpReason>",
                        "1")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
        HttpResponse<String> deleted =
                FinesseHttp.send(administrator.request(uri).DELETE().build());
        assertThat(deleted.statusCode()).isEqualTo(200);
        new FinesseHttp(server.restPort(), "no\n2026-11-30T00:00:00Z unlocked name=", "x").get(USERS);

        Waiting.until("the file has it", () -> audit().stream().anyMatch(line -> line.contains("no\\n2026")));
        assertThat(audit().stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                .contains("created \"%s\" by=\"administrator\"".formatted(uri))
                .contains("deleted \"%s\" by=\"administrator\"".formatted(uri))
                .noneMatch(line -> line.startsWith("unlocked name= "));
    }

    private static HttpResponse<String> delete(FinesseHttp client, String user) {
        HttpRequest request = client.request(USER + user).DELETE().build();
        return FinesseHttp.send(request);
    }

    private List<String> audit() {
        Path file = server.data().resolve("logs/audit/audit.log");
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
