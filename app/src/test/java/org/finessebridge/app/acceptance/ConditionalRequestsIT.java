package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is true of every resource: tags of what was read, conditions, compression, and pieces of long lists. */
@ExtendWith(SharedServers.class)
class ConditionalRequestsIT {

    private static final String TEAM = "/finesse/api/Team/5000";

    private static RunningServer server;
    private static FinesseHttp administrator;

    @BeforeAll
    static void start() {
        server = SharedServers.of(Deployment.Type.UCCE);
        administrator = server.rest("administrator");
    }

    @Spec(document = "RFC 9110", section = "13.1.2")
    @Test
    void whoHasTheDocumentAlreadyGets304() {
        HttpResponse<String> first = administrator.get(TEAM);
        String tag = header(first, "ETag");

        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept, Accept-Encoding"));
        assertThat(tag).matches("\"[^\"]+\"");
        for (String condition : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            HttpResponse<String> again = with(TEAM, Map.of("If-None-Match", condition));
            assertThat(again.statusCode()).as(condition).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
        }
        assertThat(with(TEAM, Map.of("If-None-Match", "\"other\"")).body()).isEqualTo(first.body());
        assertThat(with(TEAM, Map.of("If-None-Match", tag, "Accept", "application/json"))
                        .statusCode())
                .as("JSON is another document")
                .isEqualTo(200);
    }

    @Test
    void anotherStateOfAMemberIsAnotherDocument() {
        String before = header(administrator.get(TEAM), "ETag");
        FinesseHttp agent = server.rest("2009");

        assertThat(agent.login("2009", "2009", "in").statusCode()).isEqualTo(202);
        Waiting.until(
                "the team shows the agent's state",
                () -> with(TEAM, Map.of("If-None-Match", before)).body().contains("<state>NOT_READY</state>"));
        assertThat(agent.changeState("2009", "LOGOUT", "out").statusCode()).isEqualTo(202);
        Waiting.until(
                "the team shows that nobody is signed in",
                () -> !administrator.get(TEAM).body().contains("<state>NOT_READY</state>"));
    }

    @Spec(document = "RFC 9110", section = "9.3.2")
    @Test
    void headTellsWhatGetWouldAndNoMore() {
        HttpResponse<String> get = administrator.get(TEAM);
        HttpResponse<String> head =
                FinesseHttp.send(administrator.request(TEAM).HEAD().build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Length"))
                .isEqualTo(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Spec(document = "RFC 9110", section = "12.5.3")
    @Test
    void whatIsLongIsCompressedForWhoTakesIt() throws Exception {
        String team = administrator.get(TEAM).body();
        HttpResponse<byte[]> compressed = compressed(TEAM, "br, gzip;q=0.8");

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.body().length).isLessThan(team.length() / 2);
        assertThat(inflated(compressed)).isEqualTo(team);
        assertThat(header(compressed, "ETag")).endsWith("-gzip\"");
        assertThat(with(TEAM, Map.of("If-None-Match", header(compressed, "ETag")))
                        .statusCode())
                .isEqualTo(304);
        assertThat(compressed(TEAM, "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
        HttpResponse<byte[]> streamed = compressed("/finesse/api/Users", "gzip");
        assertThat(header(streamed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(inflated(streamed))
                .isEqualTo(administrator.get("/finesse/api/Users").body());
    }

    @Spec(document = "RFC 9110", section = "13.1.1")
    @Test
    void whoHasReadAnOlderObjectDoesNotOverwriteTheNewOne() {
        String made = create(
                "/finesse/api/ReasonCode",
                "<ReasonCode><category>LOGOUT</category><code>77</code><label>Seven</label><forAll>true</forAll></ReasonCode>");
        try {
            String old = header(administrator.get(made), "ETag");
            assertThat(change(made, "<ReasonCode><label>Eight</label></ReasonCode>", old)
                            .statusCode())
                    .isEqualTo(200);

            HttpResponse<String> refused = change(made, "<ReasonCode><label>Nine</label></ReasonCode>", old);
            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(refused.body()).contains("<ErrorType>Precondition Failed</ErrorType>", "If-Match");
            assertThat(administrator.get(made).body()).contains("<label>Eight</label>");
            assertThat(FinesseHttp.send(administrator
                                    .request(made)
                                    .header("If-Match", old)
                                    .DELETE()
                                    .build())
                            .statusCode())
                    .isEqualTo(412);

            String asJson = header(with(made, Map.of("Accept", "application/json")), "ETag");
            assertThat(change(made, "<ReasonCode><label>Ten</label></ReasonCode>", "\"x\", " + asJson)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(change(made, "<ReasonCode><label>Eleven</label></ReasonCode>", "*")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            FinesseHttp.send(administrator.request(made).DELETE().build());
        }
    }

    /** A list is an object too, and its address has a query. */
    @Test
    void assignmentsOfATeamAreGuardedAlike() {
        String made = create(
                "/finesse/api/ReasonCode",
                "<ReasonCode><category>LOGOUT</category><code>78</code><label>Own</label><forAll>false</forAll></ReasonCode>");
        String list = "/finesse/api/Team/5000/ReasonCodes?category=LOGOUT";
        try {
            String none = header(administrator.get(list), "ETag");
            String one = "<ReasonCodes><ReasonCode><uri>" + made + "</uri></ReasonCode></ReasonCodes>";
            assertThat(change(list, one, none).statusCode()).isEqualTo(200);
            assertThat(change(list, "<ReasonCodes/>", none).statusCode()).isEqualTo(412);
            assertThat(administrator.get(list).body()).contains(made);
        } finally {
            FinesseHttp.send(administrator.request(made).DELETE().build());
        }
    }

    /** What an import was compared with is what it takes the place of, or it is refused. */
    @Spec(document = "RFC 9110", section = "13.1.1")
    @Test
    void anImportDoesNotRemoveWhomSomebodyHasAddedMeanwhile() {
        String directory = "/finesse/api/Directory";
        String team = directory + "/Team/%s";
        String named = "<Team><name>%s</name></Team>";
        administrator.put(team.formatted(901), named.formatted("First"), "1");
        try {
            String exported = administrator.get(directory).body();
            String tag = header(administrator.get(directory), "ETag");
            String file = directory + "/teams.csv";
            String teams = administrator.get(file).body();
            String tagOfFile = header(administrator.get(file), "ETag");
            assertThat(header(imported(directory, "application/xml", exported, ""), "ETag"))
                    .as("a preview tells with what it was compared")
                    .isEqualTo(tag);
            assertThat(header(imported(file, "text/csv", teams, ""), "ETag")).isEqualTo(tagOfFile);
            assertThat(imported(file + "?apply=true", "text/csv", teams, tagOfFile)
                            .statusCode())
                    .isEqualTo(200);

            administrator.put(team.formatted(902), named.formatted("Second"), "2");
            assertThat(imported(directory + "?apply=true", "application/xml", exported, tag)
                            .statusCode())
                    .isEqualTo(412);
            assertThat(imported(file + "?apply=true", "text/csv", teams, tagOfFile)
                            .statusCode())
                    .isEqualTo(412);

            String one = header(administrator.get(team.formatted(902)), "ETag");
            assertThat(change(team.formatted(902), named.formatted("Third"), one)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(change(team.formatted(902), named.formatted("Fourth"), one)
                            .statusCode())
                    .isEqualTo(412);
            assertThat(administrator.get(directory).body()).contains("<Team><id>902</id><name>Third</name></Team>");
        } finally {
            for (int id : new int[] {901, 902}) {
                FinesseHttp.send(
                        administrator.request(team.formatted(id)).DELETE().build());
            }
        }
    }

    private static HttpResponse<String> imported(String path, String type, String body, String ifMatch) {
        HttpRequest.Builder request = administrator.request(path).header("Content-Type", type);
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return FinesseHttp.send(request.POST(BodyPublishers.ofString(body)).build());
    }

    @Test
    void aChangeThatWouldChangeNothingIsGuardedAlike() {
        String layout = "/finesse/api/Team/5000/LayoutConfig";
        String byDefault = "<TeamLayoutConfig><useDefault>true</useDefault></TeamLayoutConfig>";

        assertThat(change(layout, byDefault, "\"old\"").statusCode()).isEqualTo(412);
        assertThat(change(layout, byDefault, header(administrator.get(layout), "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPieceOfALongListTellsHowManyThereAre() {
        HttpResponse<String> all = with("/finesse/api/Users", Map.of("Accept", "application/json"));
        int count = all.body().split("\"loginId\"", -1).length - 1;

        HttpResponse<String> piece = with(
                "/finesse/api/Users?offset=1&limit=2&nocache=1&bypassServerCache=true",
                Map.of("Accept", "application/json"));
        assertThat(piece.statusCode()).isEqualTo(200);
        assertThat(piece.body().split("\"loginId\"", -1)).hasSize(3);
        assertThat(header(piece, "Content-Range")).isEqualTo("objects 2-3/" + count);
        HttpResponse<String> beyond = administrator.get("/finesse/api/Users?offset=100000000");
        assertThat(beyond.body()).endsWith("<Users></Users>");
        assertThat(header(beyond, "Content-Range")).isEqualTo("objects */" + count);
        for (String nonsense : new String[] {"offset=-1", "limit=0", "limit=x", "limit=", "offset=99999999999"}) {
            HttpResponse<String> refused = administrator.get("/finesse/api/Users?" + nonsense);
            assertThat(refused.statusCode()).as(nonsense).isEqualTo(400);
            assertThat(refused.body()).contains("<ErrorType>Invalid Input</ErrorType>");
        }
    }

    /** Of a filter, the firewall, Tomcat itself, and a controller. */
    @Test
    void refusalsAreJsonForWhoPrefersIt() {
        for (String path : List.of(
                "/finesse/api/User/2001", "/finesse/api/User/%25x", "/finesse/api/User/a%2Fb", "/finesse/api/X")) {
            FinesseHttp client = path.endsWith("2001") ? server.rest() : administrator;
            HttpResponse<String> json = FinesseHttp.send(client.request(path)
                    .header("Accept", "application/json")
                    .GET()
                    .build());
            HttpResponse<String> xml = client.get(path);

            assertThat(json.statusCode()).isEqualTo(xml.statusCode()).isBetween(400, 404);
            assertThat(header(json, "Content-Type")).as(path).startsWith("application/json");
            assertThat(json.body()).as(path).startsWith("{\"ApiError\":{\"ErrorData\":");
            assertThat(header(xml, "Content-Type")).as(path).startsWith("application/xml");
            assertThat(xml.body()).as(path).contains("<ApiErrors><ApiError><ErrorData>");
            assertThat(header(json, "WWW-Authenticate")).isEqualTo(header(xml, "WWW-Authenticate"));
        }
    }

    private static String create(String path, String body) {
        HttpResponse<String> answer = administrator.post(path, body, "make");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(header(answer, "Location")).getPath();
    }

    private static HttpResponse<String> change(String path, String body, String ifMatch) {
        return FinesseHttp.send(administrator
                .request(path)
                .header("Content-Type", "application/xml")
                .header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> with(String path, Map<String, String> headers) {
        HttpRequest.Builder request = administrator.request(path).GET();
        headers.forEach(request::header);
        return FinesseHttp.send(request.build());
    }

    private static HttpResponse<byte[]> compressed(String path, String encodings)
            throws IOException, InterruptedException {
        HttpRequest request = administrator
                .request(path)
                .header("Accept-Encoding", encodings)
                .GET()
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String inflated(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
