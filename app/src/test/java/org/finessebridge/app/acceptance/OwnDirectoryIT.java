package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.OwnCentre.TEAMS;
import static org.finessebridge.app.acceptance.OwnCentre.TEAMS_FILE;
import static org.finessebridge.app.acceptance.OwnCentre.USERS;
import static org.finessebridge.app.acceptance.OwnCentre.USERS_FILE;
import static org.finessebridge.app.acceptance.OwnCentre.csv;
import static org.finessebridge.app.acceptance.OwnCentre.delete;
import static org.finessebridge.app.acceptance.OwnCentre.user;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole way of somebody who brings own users, on both databases: a first start without the demo, the first
 * password, teams and users in and out, what changes with them, and a restart.
 */
@ExtendWith(Database.Shared.class)
class OwnDirectoryIT {

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource
    void aCentreBringsItsOwnUsers(Database database) throws Exception {
        try (OwnCentre centre = OwnCentre.empty(database, data)) {
            theFirstPasswordIsGoodForAnotherOneAlone(centre);
            FinesseHttp administrator = centre.administrator();
            assertThat(administrator.get("/finesse/api/Directory").body())
                    .endsWith("<Directory><teams></teams><users></users></Directory>");
            importTeamsAndUsers(administrator);
            String exported = export(administrator);
            lookAlikesAreRefusedAtEveryDoor(administrator);
            agentsWork(centre);
            importsDoNotWait(centre);
            usersChange(centre);

            centre.restart();
            assertKept(centre);
            // What was exported comes back: who has gone is there again, without a password.
            assertThat(csv(centre.administrator(), USERS, exported, true).body())
                    .contains("<added>1</added>", "<changed>1</changed>", "<removed>0</removed>");
            assertThat(centre.statusOf("1001", "neues Wort")).isEqualTo(200);
            assertThat(centre.statusOf("1004", "vier")).isEqualTo(401);
        }
    }

    private static void theFirstPasswordIsGoodForAnotherOneAlone(OwnCentre centre) throws Exception {
        FinesseHttp first = centre.rest("administrator", centre.firstPassword());
        assertThat(first.get("/finesse/api/Directory").statusCode()).isEqualTo(403);
        assertThat(first.get("/finesse-dp/rest/DiagnosticPortal/GetPerformanceInformation")
                        .statusCode())
                .isEqualTo(403);
        assertThat(delete(first, "/finesse/api/Administrator/administrator").statusCode())
                .isEqualTo(403);
        centre.changeFirstPassword();
        assertThat(centre.file("administrator-password")).doesNotExist();
    }

    private static void importTeamsAndUsers(FinesseHttp administrator) {
        assertThat(csv(administrator, TEAMS, TEAMS_FILE, false).body())
                .contains("<applied>false</applied>", "<added>2</added>", "<name>Größe &amp; Co</name>");
        assertThat(administrator.get("/finesse/api/Teams").body()).doesNotContain("Sales");
        assertThat(csv(administrator, TEAMS, TEAMS_FILE, true).body()).contains("<applied>true</applied>");
        assertThat(administrator.get("/finesse/api/Teams").body()).contains("Sales");

        HttpResponse<String> wrong = csv(administrator, USERS, """
                loginId,loginName,roles,teamId,supervisedTeamIds
                1001,jdoe,Agent,1,
                1002,JDOE,Agent,3,
                x1,xx,Agent,1,
                1004,a\u00A0b,Boss,1,9
                1001,other,Agent,1,
                1006,administrator,Agent,1,
                1007,JDoe,Agent,1,
                """, true);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("<applied>false</applied>", "<line>3</line>", "<line>4</line>", "<line>5</line>")
                .contains("<line>6</line>", "twice", "looks like", "nobody sees")
                .contains("none of Agent, Supervisor and Administrator", "one of the product's own");
        assertThat(csv(administrator, USERS, "loginId,teamId,passwrod\n", true).statusCode())
                .isEqualTo(400);

        assertThat(csv(administrator, USERS, USERS_FILE, false).body()).contains("<passwords>3</passwords>");
        assertThat(csv(administrator, USERS, USERS_FILE, true).body())
                .contains("<applied>true</applied>", "<added>4</added>")
                .doesNotContain("geheim");
    }

    private static String export(FinesseHttp administrator) {
        HttpResponse<String> export = administrator.get(USERS);
        assertThat(export.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("users.csv"));
        assertThat(export.body())
                .contains("\"1002\",\"bsmith\",\"Bob\",\"'=Smith\",\"Agent\",\"1\",\"\"\n")
                .contains("\"Agent;Supervisor\",\"2\",\"1;2\"\n")
                .doesNotContain("password", "argon2");
        assertThat(csv(administrator, USERS, export.body(), false).body())
                .contains("<added>0</added>", "<changed>0</changed>", "<removed>0</removed>");
        String json = FinesseHttp.send(administrator
                        .request("/finesse/api/Directory")
                        .header("Accept", "application/json")
                        .build())
                .body();
        assertThat(FinesseHttp.send(administrator
                                .request("/finesse/api/Directory")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json))
                                .build())
                        .body())
                .contains("<added>0</added>", "<changed>0</changed>", "<removed>0</removed>");
        assertThat(administrator
                        .post(
                                "/finesse/api/Directory",
                                administrator.get("/finesse/api/Directory").body(),
                                "7")
                        .body())
                .contains("<added>0</added>", "<changed>0</changed>", "<removed>0</removed>");
        return export.body();
    }

    /** The second letter of one name is Cyrillic; all letters of the other are, which looks like the loginName of user 1003. */
    private static void lookAlikesAreRefusedAtEveryDoor(FinesseHttp administrator) {
        String directory = "/finesse/api/Directory";
        String xml = administrator.get(directory).body();
        String json = FinesseHttp.send(administrator
                        .request(directory)
                        .header("Accept", "application/json")
                        .build())
                .body();
        for (String[] name : new String[][] {
            {"jdое", "several scripts"},
            {"сео", "looks like, that of user 100"},
            {"FINESSE", "one of the product's own"},
            {"PresenceListener", "one of the product's own"}
        }) {
            assertThat(csv(administrator, USERS, USERS_FILE.replace("jdoe", name[0]), true)
                            .body())
                    .contains("<applied>false</applied>", name[1]);
            assertThat(administrator
                            .post(directory + "?apply=true", xml.replace(">jdoe<", ">" + name[0] + "<"), "8")
                            .body())
                    .contains("<applied>false</applied>", name[1]);
            assertThat(FinesseHttp.send(administrator
                                    .request(directory + "?apply=true")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(json.replace("\"jdoe\"", "\"" + name[0] + "\"")))
                                    .build())
                            .body())
                    .contains("<applied>false</applied>", name[1]);
            assertThat(administrator
                            .put(directory + "/User/1001", "<User><loginName>" + name[0] + "</loginName></User>", "9")
                            .body())
                    .contains("<applied>false</applied>", name[1]);
        }
        assertThat(administrator.get(directory).body()).isEqualTo(xml);
    }

    private static void agentsWork(OwnCentre centre) {
        FinesseHttp agent = centre.rest("1001", "geheim-1001");
        assertThat(centre.statusOf("1001", "geheim-1002")).isEqualTo(401);
        assertThat(centre.statusOf("1004", "")).isEqualTo(401);
        assertThat(centre.statusOf("jdoe", "geheim-1001")).isEqualTo(200);
        assertThat(agent.login("1001", "4001", "11").statusCode()).isEqualTo(202);
        Waiting.until("signed in", () -> user(agent, "1001").contains("<state>NOT_READY</state>"));
        assertThat(agent.changeState("1001", "READY", "12").statusCode()).isEqualTo(202);
        Waiting.until("ready", () -> user(agent, "1001").contains("<state>READY</state>"));
        assertThat(centre.rest("1003", "geheim-1003").get("/finesse/api/Team/1").body())
                .contains("<loginId>1001</loginId>", "<loginId>1002</loginId>");
    }

    /** Nobody has to wait for a file that does not arrive. */
    private static void importsDoNotWait(OwnCentre centre) throws Exception {
        try (HalfSentRequest slow = new HalfSentRequest(
                centre, "POST " + TEAMS, "administrator", OwnCentre.ADMINISTRATOR, "text/csv", TEAMS_FILE)) {
            assertThat(csv(centre.administrator(), TEAMS, TEAMS_FILE, true).body())
                    .contains("<applied>true</applied>");
            assertThat(slow.finish()).startsWith("HTTP/1.1 200");
        }
    }

    private static void usersChange(OwnCentre centre) {
        FinesseHttp administrator = centre.administrator();
        set(administrator, "1001", "neues Wort");
        set(administrator, "1004", "vier");
        assertThat(centre.statusOf("1004", "vier")).isEqualTo(200);
        assertThat(administrator
                        .put("/finesse/api/Directory/User/1002", "<User><teamId>2</teamId></User>", "31")
                        .body())
                .contains("<kind>MOVED</kind>", "<before>1</before>", "<after>2</after>");
        assertThat(user(centre.rest("1002", "geheim-1002"), "1002"))
                .contains("<teamId>2</teamId>", "<firstName>Bob</firstName>");
        assertThat(delete(administrator, "/finesse/api/Directory/Team/2").statusCode())
                .isEqualTo(400);
        assertThat(delete(administrator, "/finesse/api/Directory/User/1004").statusCode())
                .isEqualTo(200);
        assertThat(centre.statusOf("1004", "vier")).isEqualTo(401);
    }

    private static void set(FinesseHttp administrator, String user, String password) {
        assertThat(administrator
                        .put(
                                "/finesse/api/User/" + user + "/Password",
                                "<Password><password>" + password + "</password></Password>",
                                "24")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertKept(OwnCentre centre) throws Exception {
        assertThat(user(centre.administrator(), "1002"))
                .contains("<lastName>=Smith</lastName>", "<teamName>Größe &amp; Co</teamName>");
        assertThat(centre.statusOf("1001", "neues Wort")).isEqualTo(200);
        assertThat(centre.statusOf("1004", "vier")).isEqualTo(401);
        assertThat(centre.signIn("1001", "neues Wort", "SCRAM-SHA-1")).isEqualTo("1001");
    }
}
