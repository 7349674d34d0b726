package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supervisors and administrators tell teams (guide, "TeamMessage"). */
@ExtendWith(SharedServers.class)
class TeamMessageIT {

    private static final String TEAM_MESSAGES = "/finesse/api/Team/5000/TeamMessages";

    private final RunningServer server = SharedServers.of(Deployment.Type.UCCE);
    private final FinesseHttp supervisor = server.rest("3001");

    @Spec(document = "Finesse guide", section = "TeamMessage", says = "create, get, list and delete; notifications")
    @Test
    void aMessageReachesTheTeamIsReadAndTakenBack() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2006")) {
            agent.subscribe(TEAM_MESSAGES);
            String uri = created(supervisor.post(
                    "/finesse/api/TeamMessage", message("Fire & <drill> at 3", "600", "5000"), "post-1"));

            ReceivedUpdate posted = agent.next(update -> update.requestId().equals("post-1"));
            assertThat(posted.node()).isEqualTo(TEAM_MESSAGES);
            assertThat(posted.event()).isEqualTo("POST");
            assertThat(posted.source()).isEqualTo(uri);
            assertThat(posted.text("content")).isEqualTo("Fire & <drill> at 3");
            assertThatXml(server.rest("2006").get(uri).body())
                    .hasValue("/TeamMessage/uri", uri)
                    .hasValue("/TeamMessage/id", uri.substring(uri.lastIndexOf('/') + 1))
                    .hasValue("/TeamMessage/createdBy/id", "3001")
                    .hasValue("/TeamMessage/createdBy/firstName", "Minnie")
                    .hasValue("/TeamMessage/createdBy/lastName", "Mouse")
                    .hasValueMatching("/TeamMessage/createdAt", "\\d{10}")
                    .hasValue("/TeamMessage/duration", "600")
                    .hasValue("/TeamMessage/content", "Fire & <drill> at 3")
                    .hasValue("/TeamMessage/teams/team", "5000");
            assertThat(server.rest("2006").get(TEAM_MESSAGES).body()).contains(uri);
            assertThat(supervisor.get("/finesse/api/TeamMessages").body()).contains(uri);
            assertThat(server.rest("administrator")
                            .get("/finesse/api/TeamMessages?createdBy=3001")
                            .body())
                    .contains(uri);
            assertThat(server.rest("2006").get("/finesse/api/TeamMessages").body())
                    .doesNotContain(uri);

            HttpResponse<String> gone = delete(supervisor, uri);
            assertThat(gone.statusCode()).isEqualTo(200);
            ReceivedUpdate deleted = agent.next(update -> update.event().equals("DELETE"));
            assertThat(deleted.source()).isEqualTo(uri);
            assertThat(supervisor.get(uri).statusCode()).isEqualTo(404);
            assertThat(supervisor.get(TEAM_MESSAGES).body()).doesNotContain(uri);
        }
    }

    @Test
    void aMessageEndsByItselfWhenItsTimeIsOver() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2006")) {
            agent.subscribe(TEAM_MESSAGES);
            String uri = created(server.rest("administrator")
                    .post("/finesse/api/TeamMessages", message("short", "1", "5000", "5001"), "r"));

            ReceivedUpdate deleted = agent.next(
                    update -> update.event().equals("DELETE") && update.source().equals(uri));
            assertThat(deleted.requestId()).isEmpty();
            assertThat(supervisor.get(uri).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aTeamSeesSoManyAtATime() {
        List<String> made = new ArrayList<>();
        FinesseHttp other = server.rest("3002");
        try {
            for (int i = 0; i < 20; i++) {
                made.add(created(other.post("/finesse/api/TeamMessage", message("no " + i, "600", "5001"), "r")));
            }
            assertError(
                    other.post("/finesse/api/TeamMessage", message("one more", "600", "5001"), "r"),
                    400,
                    "System Resource Limit Exceeded",
                    "teammessage.max.limit.exceeded",
                    "MAX_ACTIVE_MESSAGE_LIMIT_EXCEEDED");
        } finally {
            made.forEach(
                    uri -> assertThat(delete(server.rest("administrator"), uri).statusCode())
                            .isEqualTo(200));
        }
    }

    @Test
    void whoMayDoWhat() throws Exception {
        String uri = created(supervisor.post("/finesse/api/TeamMessage", message("hello", "600", "5000"), "r"));
        FinesseHttp agent = server.rest("2006");
        FinesseHttp stranger = server.rest("47483648");

        assertThat(agent.post("/finesse/api/TeamMessage", message("x", "1", "5000"), "r")
                        .statusCode())
                .isEqualTo(401);
        assertThat(supervisor
                        .post("/finesse/api/TeamMessage", message("x", "1", "5001"), "r")
                        .statusCode())
                .isEqualTo(401);
        assertThat(delete(agent, uri).statusCode()).isEqualTo(401);
        assertThat(delete(server.rest("3002"), uri).statusCode()).isEqualTo(401);
        assertThat(stranger.get(uri).statusCode()).isEqualTo(401);
        assertThat(stranger.get(TEAM_MESSAGES).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/finesse/api/TeamMessages?createdBy=3001").statusCode())
                .isEqualTo(401);
        assertThat(server.rest().get(TEAM_MESSAGES).statusCode()).isEqualTo(401);
        assertThat(agent.get("/finesse/api/Team/1/TeamMessages").statusCode()).isEqualTo(404);
        try (Desktop outside = SmackDesktop.overTcp(server, "47483648")) {
            assertThatThrownBy(() -> outside.subscribe(TEAM_MESSAGES)).hasMessageContaining("not-allowed");
        }
        assertThat(delete(supervisor, uri).statusCode()).isEqualTo(200);
        assertThat(delete(supervisor, uri).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'',600,5000,Parameter Missing,content",
        "x,'',5000,Parameter Missing,duration",
        "x,600,'',Parameter Missing,team",
        "x,0,5000,Invalid Input,duration",
        "x,-1,5000,Invalid Input,duration",
        "x,31536001,5000,Invalid Input,duration",
        "x,soon,5000,Invalid Input,duration",
        "x,600,4711,Not Found,4711"
    })
    void whatIsMissingOrWrong(String content, String duration, String team, String type, String data) {
        assertThatXml(supervisor
                        .post("/finesse/api/TeamMessage", message(content, duration, team), "r")
                        .body())
                .hasValue("/ApiErrors/ApiError/ErrorType", type)
                .hasValue("/ApiErrors/ApiError/ErrorData", data);
    }

    @Test
    void theContentHas255CharactersAtMost() {
        assertThat(supervisor
                        .post("/finesse/api/TeamMessage", message("x".repeat(256), "1", "5000"), "r")
                        .statusCode())
                .isEqualTo(400);
        created(supervisor.post("/finesse/api/TeamMessage", message("😀".repeat(255), "1", "5000"), "r"));
    }

    private static String message(String content, String duration, String... teams) {
        String ids = String.join("</team><team>", teams);
        return "<TeamMessage><content>%s</content><duration>%s</duration><teams><team>%s</team></teams></TeamMessage>"
                .formatted(content.replace("&", "&amp;").replace("<", "&lt;"), duration, ids);
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }

    private static HttpResponse<String> delete(FinesseHttp rest, String uri) {
        return FinesseHttp.send(rest.request(uri).DELETE().build());
    }
}
