package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passwords of own users: how they sign in with them, change their own, and are given another one. */
class OwnPasswordsIT {

    private static final String SET = "<Password><password>%s</password></Password>";
    private static final String CHANGE =
            "<Password><currentPassword>%s</currentPassword><password>%s</password></Password>";

    @TempDir
    private Path data;

    private OwnCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = OwnCentre.withUsers(Database.H2, data);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void areSetAndChanged() throws Exception {
        for (String mechanism : new String[] {"PLAIN", "SCRAM-SHA-1"}) {
            assertThat(centre.signIn("1001", "geheim-1001", mechanism)).isEqualTo("1001");
            assertThat(centre.signIn("jdoe", "geheim-1001", mechanism)).isEqualTo("1001");
        }
        usersChangeTheirOwn();
        administratorsSetAny();
        assertThat(centre.administrator().get("/finesse/api/ConfigurationAudit").body())
                .as("users drive nothing out of it")
                .contains("<uri>/finesse/api/User/1004/Password</uri>")
                .doesNotContain("<uri>/finesse/api/User/1001/Password</uri>");
        whoKnowsTheOldOneIsOut();
    }

    private void usersChangeTheirOwn() {
        String own = "/finesse/api/User/1001/Password";
        FinesseHttp agent = centre.rest("1001", "geheim-1001");
        assertThat(agent.put(own, SET.formatted("neues Wort"), "21").statusCode())
                .isEqualTo(400);
        String body = CHANGE.formatted("geheim-1001", "neues Wort");
        assertThat(centre.rest("1002", "geheim-1002").put(own, body, "22").statusCode())
                .isEqualTo(401);
        String before = centre.newestChange();
        assertThat(agent.put(own, CHANGE.formatted("geheim-1001", "geheim-1001"), "23")
                        .body())
                .contains("password has to be another one");
        for (String name : List.of("jdoe", "JDoe", "1001")) {
            assertThat(agent.put(own, CHANGE.formatted("geheim-1001", name), "23"))
                    .returns(400, HttpResponse::statusCode)
                    .extracting(HttpResponse::body, STRING)
                    .contains("<ErrorType>Bad Request</ErrorType>", "<ErrorData>password</ErrorData>")
                    .containsPattern("The password is the login(Id|Name)");
        }
        assertThat(centre.administrator()
                        .put("/finesse/api/User/1004/Password", SET.formatted("later"), "23")
                        .body())
                .contains("The password is the loginName");
        assertThat(agent.put(own, CHANGE.formatted("geheim-1001", "vi"), "23").body())
                .contains("The password has to have 4 to 63", "<ErrorData>password</ErrorData>");
        assertThat(agent.put(own, body, "23").statusCode()).isEqualTo(200);
        assertThat(centre.newestChange())
                .as("users drive nothing out of what administrators have changed")
                .isEqualTo(before);
        assertThat(centre.statusOf("1001", "geheim-1001")).isEqualTo(401);
        assertThat(centre.statusOf("1001", "neues Wort")).isEqualTo(200);
        assertThat(centre.rest("1001", "neues Wort")
                        .put(own, CHANGE.formatted("neues Wort", "noch eins"), "23")
                        .body())
                .contains("changed within the last minute");
    }

    private void administratorsSetAny() {
        FinesseHttp administrator = centre.administrator();
        assertThat(administrator
                        .put("/finesse/api/User/1004/Password", SET.formatted("vier"), "24")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .put("/finesse/api/User/9999/Password", SET.formatted("vier"), "25")
                        .statusCode())
                .isEqualTo(404);
        assertThat(centre.statusOf("1004", "vier")).isEqualTo(200);
    }

    /** Nor can they set another one with a request that came before the reset. */
    private void whoKnowsTheOldOneIsOut() throws Exception {
        String password = "/finesse/api/User/1002/Password";
        XMPPTCPConnection listening = centre.connect("1002", "geheim-1002", "SCRAM-SHA-1");
        try (HalfSentRequest thief = new HalfSentRequest(
                centre,
                "PUT " + password,
                "1002",
                "geheim-1002",
                "application/xml",
                CHANGE.formatted("geheim-1002", "of a thief"))) {
            assertThat(centre.administrator()
                            .put(password, SET.formatted("reset-1002"), "26")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(thief.finish())
                    .startsWith("HTTP/1.1 400")
                    .contains("currentPassword has to be the present password");
        }
        Waiting.until("the session has ended", () -> !listening.isConnected());
        assertThat(centre.statusOf("1002", "reset-1002")).isEqualTo(200);

        String before = centre.newestChange();
        assertThat(centre.administrator()
                        .put(password, SET.formatted("reset-1002"), "27")
                        .statusCode())
                .isEqualTo(200);
        assertThat(centre.newestChange()).as("the same again").isEqualTo(before);
    }
}
