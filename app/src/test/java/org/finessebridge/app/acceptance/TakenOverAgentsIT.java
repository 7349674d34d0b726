package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.finessebridge.app.acceptance.OwnCentre.user;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.finessebridge.cti.message.supervisor.AgentTeamConfigEvent;
import org.finessebridge.cti.message.supervisor.TeamMember;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the CTI server's agents, the directory gets those whom it does not know, with the teams that they are in. */
class TakenOverAgentsIT {

    private static final String URI = "/finesse/api/Directory/CtiAgents";
    private static final String BOTH =
            "<CtiAgents><CtiAgent><id>1700</id></CtiAgent><CtiAgent><id>1701</id>%s</CtiAgent></CtiAgents>";

    @TempDir
    private Path data;

    @Test
    void becomeUsersAndWork() throws Exception {
        try (OwnCentre centre = OwnCentre.withUsers(Database.H2, data)) {
            tellAgents(centre.server(), centre.administrator());
            takeOver(centre.administrator());

            assertThat(centre.administrator()
                            .put(
                                    "/finesse/api/User/1700/Password",
                                    "<Password><password>ada lovelace</password></Password>",
                                    "44")
                            .statusCode())
                    .isEqualTo(200);
            FinesseHttp ada = centre.rest("1700", "ada lovelace");
            assertThat(ada.login("1700", "4700", "45").statusCode()).isEqualTo(202);
            Waiting.until("signed in", () -> user(ada, "1700").contains("<state>NOT_READY</state>"));
            assertThat(user(ada, "1700")).contains("<teamName>Vertrieb</teamName>");
        }
    }

    /** Nobody has chosen them: one whose id, names or team the directory can't have does not keep the others out. */
    @Test
    void ofAllTheOddOnesAloneAreLeftOut() throws Exception {
        try (OwnCentre centre = OwnCentre.withUsers(Database.H2, data)) {
            FinesseHttp administrator = centre.administrator();
            tellAgents(centre.server(), administrator);
            centre.server()
                    .simulator()
                    .play(cti -> {
                        cti.addAgents(List.of(agent("17x2", "Odd"), agent("1703", "C\u0007"), agent("1704", "Dee")));
                        cti.dropClients();
                    })
                    .join();
            Waiting.until("asked anew", () -> administrator.get(URI).body().contains("<id>1704</id>"));

            String all = "<CtiAgents><all>true</all><teamId>1</teamId></CtiAgents>";
            String told = administrator.post(URI, all, "51").body();
            assertThat(told)
                    .contains("<applied>false</applied>", "<added>3</added>", "<mistakes></mistakes>")
                    .containsPattern("<LeftOut>.*User 17x2.*The loginId has to have 1 to 11 digits.*</LeftOut>")
                    .containsPattern("<LeftOut>.*User 1703.*The firstName .*</LeftOut>");
            assertThat(administrator.get(URI).body()).contains("<id>1704</id>");

            assertThat(administrator.post(URI + "?apply=true", all, "52").body())
                    .contains("<applied>true</applied>", "<added>3</added>");
            assertThat(administrator.get(URI).body())
                    .contains("<id>17x2</id>", "<id>1703</id>")
                    .doesNotContain("<id>1704</id>");
            assertThat(administrator.get("/finesse/api/User/1704").body()).contains("<teamId>1</teamId>");

            // Who is named has to be right.
            assertThat(administrator.post(
                            URI + "?apply=true",
                            "<CtiAgents><all>true</all><CtiAgent><id>17x2</id></CtiAgent></CtiAgents>",
                            "53"))
                    .returns(400, HttpResponse::statusCode)
                    .extracting(HttpResponse::body, STRING)
                    .contains("<Mistake>", "User 17x2");
        }
    }

    /** Two agents come to work at the CTI server, which tells the team of one. */
    static void tellAgents(RunningServer server, FinesseHttp administrator) {
        server.simulator()
                .play(cti -> {
                    cti.addAgents(List.of(agent("1700", "Ada"), agent("1701", "Ben")));
                    cti.dropClients(); // in the next session the product asks for all agents
                })
                .join();
        Waiting.until("asked anew", () -> administrator.get(URI).body().contains("<id>1701</id>"));
        Waiting.until(
                "in service",
                () -> administrator.get("/finesse/api/SystemInfo").body().contains("IN_SERVICE"));
        server.simulator()
                .play(cti -> cti.tell(AgentTeamConfigEvent.builder()
                        .peripheralId(5000)
                        .teamId(77)
                        .agentTeamName("Vertrieb")
                        .agents(List.of(new TeamMember("1700", 0, null, null)))
                        .build()))
                .join();
        Waiting.until("told the team", () -> administrator.get(URI).body().contains("<teamName>Vertrieb</teamName>"));
    }

    static SimulatedAgent agent(String id, String name) {
        return new SimulatedAgent(id, null, 90_000, name, "Agent", null, List.of(10L), List.of());
    }

    private static void takeOver(FinesseHttp administrator) {
        assertThat(administrator.get(URI).body())
                .contains("<firstName>Ada</firstName>")
                .doesNotContain("1001");
        assertThat(administrator.post(URI, BOTH.formatted(""), "41").body()).contains("teamId");
        assertThat(administrator
                        .post(URI, BOTH.formatted("</CtiAgent><CtiAgent><id>1700</id>"), "42")
                        .body())
                .contains("The agent is there twice", "<ErrorData>1700</ErrorData>");
        // A name in the wrong case chooses nobody, and says so.
        assertThat(administrator.post(URI, BOTH.formatted("").replace("CtiAgent>", "ctiAgent>"), "42"))
                .returns(400, HttpResponse::statusCode)
                .extracting(HttpResponse::body, STRING)
                .contains("<ErrorData>ctiAgent</ErrorData>");
        assertThat(administrator
                        .post(URI, BOTH.formatted("<teamId>1</teamId>"), "42")
                        .body())
                .contains("<applied>false</applied>", "<added>3</added>", "Team 77");
        assertThat(administrator
                        .post(URI + "?apply=true", BOTH.formatted("<teamId>1</teamId>"), "43")
                        .body())
                .contains("<applied>true</applied>");
        assertThat(administrator.get(URI).body()).doesNotContain("1700");
    }
}
