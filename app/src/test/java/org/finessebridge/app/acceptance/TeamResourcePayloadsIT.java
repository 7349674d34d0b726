package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an administrator assigns to a team, and what its agents get then at each of its addresses, with the documents of
 * {@code payloads/teamresource}.
 */
class TeamResourcePayloadsIT {

    private static final String API = "/finesse/api/";

    private static RunningServer server;
    private static FinesseHttp administrator;
    private static FinesseHttp agent;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        administrator = server.rest("administrator");
        agent = server.rest("2001");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Spec(document = "Finesse guide", section = "TeamResource APIs", says = "reason codes of a team")
    @Test
    void reasonCodes() {
        String uri = create("ReasonCode", "teamresource/create-reasoncode.request.xml", Map.of());
        Map<String, String> made = Map.of("uri", uri);
        assign("ReasonCodes", "?category=LOGOUT", made);

        String expected = payload("teamresource/reasoncodes.xml", made);
        assertThatXml(administrator
                        .get(API + "Team/5000/ReasonCodes?category=LOGOUT")
                        .body())
                .isEqualTo(expected);
        assertAgentsGet("ReasonCodes?category=LOGOUT", expected);
        assertThatXml(agent.get(API + "TeamResource/5000/ReasonCodes?category=ALL")
                        .body())
                .isEqualTo(expected.replace("category=\"LOGOUT\"", "category=\"ALL\""));
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        assertIs(agent.get(API + "User/2001/ReasonCode/" + id), payload("teamresource/reasoncode.xml", made));
        assertIs(administrator.get(API + "User/2001/ReasonCode/" + id), payload("teamresource/reasoncode.xml", made));
        assertThat(server.rest("47483648")
                        .get(API + "User/47483648/ReasonCode/" + id)
                        .statusCode())
                .as("another team has it not")
                .isEqualTo(404);
    }

    @Test
    void wrapUpReasons() {
        String uri = create("WrapUpReason", "teamresource/create-wrapupreason.request.xml", Map.of());
        Map<String, String> made = Map.of("uri", uri);
        assign("WrapUpReasons", "", made);

        String expected = payload("teamresource/wrapupreasons.xml", made);
        assertIs(administrator.get(API + "Team/5000/WrapUpReasons"), expected);
        assertAgentsGet("WrapUpReasons", expected);
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        assertIs(agent.get(API + "User/2001/WrapUpReason/" + id), payload("teamresource/wrapupreason.xml", made));
    }

    @Spec(document = "Finesse guide", section = "TeamResource APIs", says = "phone books of a team")
    @Test
    void phoneBooks() {
        String uri = create("PhoneBook", "teamresource/create-phonebook.request.xml", Map.of());
        String contact = createAt(uri + "/Contact", payload("contact/create.request.xml", Map.of()));
        Map<String, String> made = Map.of("uri", uri, "contact", contact);
        assign("PhoneBooks", "", made);

        assertIs(administrator.get(uri + "/Contacts"), payload("contact/list.xml", made));

        assertIs(
                administrator.get(API + "Team/5000/PhoneBooks"), payload("teamresource/assigned-phonebooks.xml", made));
        assertAgentsGet("PhoneBooks", payload("teamresource/phonebooks.xml", made));
    }

    @Test
    void workflows() {
        String action = create("WorkflowAction", "workflowaction/create.request.xml", Map.of());
        String uri = create("Workflow", "workflow/create.request.xml", Map.of("action", action));
        Map<String, String> made = Map.of("uri", uri, "action", action);
        assign("Workflows", "", made);

        String expected = payload("teamresource/workflows.xml", made);
        assertIs(administrator.get(API + "Team/5000/Workflows"), expected);
        assertAgentsGet("Workflows", expected);
        assertIs(administrator.get(API + "Workflows"), expected);
    }

    /** All of them, beside the default one. */
    @Test
    void mediaPropertiesLayouts() {
        String uri = create("MediaPropertiesLayout", "mediapropertieslayout/create.request.xml", Map.of());
        String standard =
                root(administrator.get(API + "MediaPropertiesLayout/default").body());

        for (String address :
                new String[] {"TeamResource/5000/MediaPropertiesLayouts", "User/2001/MediaPropertiesLayouts"}) {
            String answer = agent.get(API + address).body();
            assertThat(answer).contains(standard);
            assertThatXml(answer.replace(standard, ""))
                    .isEqualTo(payload("teamresource/mediapropertieslayouts.xml", Map.of("uri", uri)));
        }
    }

    @Test
    void layout() {
        HttpResponse<String> set = administrator.put(
                API + "Team/5000/LayoutConfig", payload("teamlayoutconfig/set.request.xml", Map.of()), "set");

        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertIs(agent.get(API + "TeamResource/5000/Layout"), payload("teamlayoutconfig/get.xml", Map.of()));
    }

    /** Of a team and of each of its users the lists are the same, and another team's are empty. */
    private static void assertAgentsGet(String list, String expected) {
        assertIs(agent.get(API + "TeamResource/5000/" + list), expected);
        assertIs(server.rest("3001").get(API + "TeamResource/5000/" + list), expected);
        assertIs(administrator.get(API + "TeamResource/5000/" + list), expected);
        assertIs(agent.get(API + "User/2001/" + list), expected);
        HttpResponse<String> others = server.rest("47483648").get(API + "TeamResource/5001/" + list);
        assertThat(others.statusCode()).isEqualTo(200);
        assertThatXml(others.body()).hasNo("/*/*");
    }

    private static void assertIs(HttpResponse<String> answer, String expected) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThatXml(answer.body()).isEqualTo(expected);
    }

    private static void assign(String list, String query, Map<String, String> made) {
        HttpResponse<String> answer = administrator.put(
                API + "Team/5000/" + list + query,
                payload("teamresource/assign-" + list.toLowerCase(Locale.ROOT) + ".request.xml", made),
                "assign");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private static String create(String resource, String file, Map<String, String> values) {
        return createAt(API + resource, payload(file, values));
    }

    private static String createAt(String uri, String body) {
        HttpResponse<String> answer = administrator.post(uri, body, "create");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String payload(String file, Map<String, String> values) {
        return PayloadFile.read(file, values);
    }

    private static String root(String document) {
        return document.substring(document.indexOf("?>") + 2);
    }
}
