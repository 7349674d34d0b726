package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpResponse;
import java.util.Map;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators set and read of the server itself, with the documents of {@code payloads}. */
class ServerPayloadsIT {

    private static final String API = "/finesse/api/";

    private static RunningServer server;
    private static FinesseHttp administrator;

    /** Its settings name neither a CTI server nor the simulator, so that an administrator may. */
    @BeforeAll
    static void start() {
        server = RunningServer.start();
        administrator = server.rest("administrator");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Spec(document = "Finesse guide", section = "SystemConfig", says = "set, and get")
    @ParameterizedTest
    @CsvSource({"systemconfig, SystemConfig, 200", "clusterconfig, ClusterConfig, 200"})
    void whatIsSetIsRead(String payloads, String resource, int status) {
        HttpResponse<String> set =
                administrator.put(API + resource, payload(payloads + "/set.request.xml", Map.of()), "set");

        assertThat(set.statusCode()).as(set.body()).isEqualTo(status);
        assertThat(set.body()).isEmpty();
        assertThatXml(administrator.get(API + resource).body()).isEqualTo(payload(payloads + "/get.xml", Map.of()));
    }

    @Spec(document = "Finesse guide", section = "EnterpriseDatabaseConfig", says = "set, and get")
    @Test
    void noDatabaseOfUsersIsKept() {
        String uri = API + "EnterpriseDatabaseConfig";

        assertThat(administrator
                        .put(uri, payload("enterprisedatabaseconfig/set.request.xml", Map.of()), "set")
                        .statusCode())
                .isEqualTo(501);
        assertThatXml(administrator.get(uri).body()).isEqualTo(payload("enterprisedatabaseconfig/get.xml", Map.of()));
    }

    @Spec(document = "Finesse guide", section = "Serviceability APIs", says = "the ConnectedUsersInfo object")
    @Test
    void connectedUsersAreThoseOfDesktopsAndOthers() throws Exception {
        String expected = payload("connectedusersinfo/get.xml", Map.of());
        try (Desktop desktop = SmackDesktop.overTcp(server, "2004");
                SmackDesktop other = SmackDesktop.as(server, "2005", "wallboard")) {
            desktop.subscribe(API + "Team/5000/TeamMessages");
            other.subscribe(API + "Team/5000/TeamMessages");

            Waiting.until(
                    "both are counted",
                    () -> PayloadFile.missing(
                                    expected,
                                    administrator
                                            .get(API + "ConnectedUsersInfo")
                                            .body())
                            .isEmpty());
            assertThatXml(administrator.get(API + "ConnectedUsersInfo").body()).isEqualTo(expected);
        }
    }

    @Spec(document = "Finesse guide", section = "Serviceability APIs", says = "the RuntimeConfigInfo object")
    @ParameterizedTest
    @CsvSource({"configinfo, ConfigInfo", "runtimeconfiginfo, RuntimeConfigInfo"})
    void totals(String payloads, String resource) {
        String answer = administrator.get(API + resource).body();

        assertThatXml(answer)
                .isEqualTo(payload(
                        payloads + "/get.xml",
                        Map.of(
                                "totalSkillGroups", text(answer, "totalSkillGroups"),
                                "versionInfo", text(answer, "versionInfo"))));
        assertThat(text(answer, "totalSkillGroups")).matches("[0-9]+");
    }

    @Spec(document = "Finesse guide", section = "User APIs", says = "get a list of users")
    @ParameterizedTest
    @CsvSource({"users/list.xml, Users", "teams/list.xml, Teams"})
    void listsHaveWhatTheGuideHas(String file, String resource) {
        HttpResponse<String> answer = administrator.get(API + resource);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PayloadFile.missing(payload(file, Map.of()), answer.body()))
                .as(answer.body())
                .isEmpty();
    }

    @Spec(document = "Finesse guide", section = "Queue APIs", says = "get a queue, and those of a user")
    @ParameterizedTest
    @CsvSource({"queue/get.xml, Queue/10", "queue/list.xml, User/2001/Queues"})
    void queuesHaveEveryMemberOfTheGuide(String file, String path) {
        FinesseHttp agent = server.rest("2001");

        Waiting.until(
                "the statistics are told",
                () -> PayloadFile.missing(
                                payload(file, Map.of()), agent.get(API + path).body())
                        .isEmpty());
    }

    private static String payload(String file, Map<String, String> values) {
        return PayloadFile.read(file, values);
    }

    private static String text(String document, String element) {
        return document.replaceAll("(?s).*<" + element + ">([^<]*)</" + element + ">.*", "$1");
    }
}
