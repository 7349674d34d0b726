package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.OwnCentre.USERS;
import static org.finessebridge.app.acceptance.OwnCentre.csv;
import static org.finessebridge.app.acceptance.OwnCentre.delete;
import static org.finessebridge.app.acceptance.OwnCentre.user;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Own users become administrators, on both databases, and somebody is one at any time. */
@ExtendWith(Database.Shared.class)
class OwnAdministratorsIT {

    private static final String BOB = "/finesse/api/Directory/User/1002";
    private static final String LONG = "a long one of Bob";
    private static final String ALL = "{\"roles\":{\"role\":[\"Agent\",\"Administrator\"]}%s}";

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource
    void whoHasTheRoleConfigures(Database database) throws Exception {
        try (OwnCentre centre = OwnCentre.withUsers(database, data)) {
            theRoleComesWithALongPassword(centre);
            bobIsBoth(centre, "1002");
            bobIsBoth(centre, "bsmith");
            whoIsNoneAnyMoreChangesNothing(centre);
            theLastOneStays(centre);

            centre.restart();
            assertThat(centre.file("administrator-password")).doesNotExist();
            FinesseHttp bob = centre.rest("1002", LONG);
            assertThat(bob.get("/finesse/api/Administrators").body())
                    .endsWith("<Administrators><Administrator><name>1002</name><user>true</user></Administrator>"
                            + "</Administrators>");
            theLostAccountComesBack(centre);
        }
    }

    private static void theRoleComesWithALongPassword(OwnCentre centre) {
        FinesseHttp administrator = centre.administrator();
        FinesseHttp bob = centre.rest("1002", "geheim-1002");
        assertThat(bob.get(BOB).statusCode()).isEqualTo(401);
        assertThat(json(bob, BOB, ALL.formatted("")).statusCode())
                .as("nobody gives it to himself")
                .isEqualTo(401);
        assertThat(json(administrator, BOB, ALL.formatted("")).body())
                .contains("Who becomes an administrator gets a password with the role");
        assertThat(json(administrator, BOB, ALL.formatted(",\"password\":\"elevenchars\""))
                        .body())
                .contains("has to have 12 characters at least");
        assertThat(json(administrator, BOB, ALL.formatted(",\"password\":\"" + LONG + "\""))
                        .body())
                .contains("<applied>true</applied>", "<after>Agent;Administrator</after>");
        assertThat(centre.newestChange())
                .contains("<administrator>administrator</administrator>", "Administrator&lt;/role>", "***")
                .doesNotContain(LONG);
    }

    /** What administrators may, and what the user may. */
    private static void bobIsBoth(OwnCentre centre, String name) {
        FinesseHttp bob = centre.rest(name, LONG);
        assertThat(bob.get("/finesse/api/Users").statusCode()).isEqualTo(200);
        assertThat(bob.get(USERS).body()).contains("\"Agent;Administrator\"");
        assertThat(user(bob, "1002")).as("clients know no such role").contains("<roles><role>Agent</role></roles>");
        assertThat(bob.login("1002", "4002", "1").statusCode()).isEqualTo(202);
        Waiting.until("signed in", () -> user(bob, "1002").contains("<state>NOT_READY</state>"));
        assertThat(bob.changeState("1001", "LOGOUT", "2").statusCode())
                .as("another agent's state is no administrator's business")
                .isEqualTo(401);
        assertThat(bob.changeState("1002", "LOGOUT", "3").statusCode()).isEqualTo(202);
        Waiting.until("signed out", () -> user(bob, "1002").contains("<state>LOGOUT</state>"));
        assertThat(bob.put("/finesse/api/Administrator/1002", "<Administrator/>", "4")
                        .body())
                .contains("PUT /finesse/api/User/{id}/Password");
        assertThat(bob.put(
                                "/finesse/api/User/1002/Password",
                                "<Password><password>elevenchars</password></Password>",
                                "5")
                        .body())
                .contains("has to have 12 characters at least");
    }

    /** Whoever keeps a request open could not be thrown out else. */
    private static void whoIsNoneAnyMoreChangesNothing(OwnCentre centre) throws Exception {
        FinesseHttp administrator = centre.administrator();
        String spare = "/finesse/api/Directory/User/1009";
        String back = "{\"teamId\":\"1\",\"roles\":{\"role\":[\"Administrator\"]},\"password\":\"" + LONG + "\"}";
        assertThat(json(administrator, spare, back).statusCode()).isEqualTo(200);
        try (HalfSentRequest held = held(centre, "PUT " + spare, LONG, back)) {
            assertThat(delete(administrator, spare).statusCode()).isEqualTo(200);
            assertThat(held.finish()).as("removed").startsWith("HTTP/1.1 401");
        }
        assertThat(administrator.get(spare).statusCode()).isEqualTo(404);

        assertThat(json(administrator, spare, back).statusCode()).isEqualTo(200);
        String team = "/finesse/api/Directory/Team/9";
        try (HalfSentRequest held = held(centre, "PUT " + team, LONG, "{\"name\":\"of Eve\"}")) {
            assertThat(json(administrator, spare, "{\"roles\":{\"role\":[\"Agent\"]}}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(held.finish()).as("demoted").startsWith("HTTP/1.1 401");
        }
        assertThat(administrator.get(team).statusCode()).isEqualTo(404);

        assertThat(json(administrator, spare, back.replace(LONG, "another long one"))
                        .statusCode())
                .isEqualTo(200);
        String password = "/finesse/api/User/1009/Password";
        try (HalfSentRequest held =
                held(centre, "PUT " + password, "another long one", "{\"password\":\"that of the thief\"}")) {
            assertThat(json(administrator, password, "{\"password\":\"" + LONG + "\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(held.finish()).as("reset").startsWith("HTTP/1.1 401");
        }
        assertThat(centre.statusOf("1009", LONG)).isEqualTo(200);
        assertThat(delete(administrator, spare).statusCode()).isEqualTo(200);
    }

    private static HalfSentRequest held(OwnCentre centre, String what, String password, String body) throws Exception {
        return new HalfSentRequest(centre, what, "1009", password, "application/json", body);
    }

    private static void theLastOneStays(OwnCentre centre) {
        FinesseHttp bob = centre.rest("1002", LONG);
        String account = "/finesse/api/Administrator/administrator";
        assertThat(delete(bob, "/finesse/api/Administrator/nobody").statusCode())
                .isEqualTo(404);
        assertThat(delete(bob, account).statusCode()).isEqualTo(200);
        assertThat(centre.newestChange()).as("it is gone at once").contains("Authorization Failure");
        assertThat(bob.get("/finesse/api/ConfigurationAudit?limit=1").body())
                .contains("<administrator>1002</administrator>", "<uri>" + account + "</uri>");

        String last = "The last administrator can't be removed or lose the role";
        assertThat(delete(bob, BOB).body()).contains(last);
        assertThat(json(bob, BOB, "{\"roles\":{\"role\":[\"Agent\"]}}").body()).contains(last);
        assertThat(csv(bob, USERS, "loginId,teamId\n1001,1\n", true).body()).contains(last);
        assertThat(csv(bob, USERS, "loginId,teamId,roles\n1002,1,Agent\n", false)
                        .body())
                .contains(last);
        assertThat(json(bob, "/finesse/api/Directory/User/administrator", "{\"teamId\":\"1\"}")
                        .statusCode())
                .as("the name stays the account's")
                .isEqualTo(400);
        // Another one without a password is nobody who could configure.
        assertThat(json(bob, "/finesse/api/Directory/User/1004", ALL.formatted(""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(bob, BOB, "{\"roles\":{\"role\":[\"Agent\"]}}").body()).contains(last);
        assertThat(json(bob, "/finesse/api/Directory/User/1004", "{\"roles\":{\"role\":[\"Agent\"]}}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void theLostAccountComesBack(OwnCentre centre) throws Exception {
        Files.createFile(centre.file("reset-administrator-password"));
        centre.restart();
        centre.changeFirstPassword();
        assertThat(json(centre.administrator(), BOB, "{\"roles\":{\"role\":[\"Agent\"]}}")
                        .statusCode())
                .as("he is not the last one any more")
                .isEqualTo(200);
        assertThat(centre.rest("1002", LONG).get("/finesse/api/Users").statusCode())
                .isEqualTo(401);
        assertThat(centre.statusOf("1002", LONG)).isEqualTo(200);
    }

    private static HttpResponse<String> json(FinesseHttp by, String path, String body) {
        return FinesseHttp.send(by.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }
}
