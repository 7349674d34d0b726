package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each object of configuration from its first to its last request, with the bodies of {@code payloads}. */
@ExtendWith(SharedServers.class)
class ConfigurationPayloadsIT {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final String API = "/finesse/api/";

    private FinesseHttp administrator;

    @BeforeEach
    void connect() {
        administrator = SharedServers.of(Deployment.Type.UCCE).rest("administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "reasoncode, ReasonCode, ReasonCodes?category=NOT_READY",
        "wrapupreason, WrapUpReason, WrapUpReasons",
        "phonebook, PhoneBook, PhoneBooks",
        "mediapropertieslayout, MediaPropertiesLayout, MediaPropertiesLayouts",
        "workflowaction, WorkflowAction, WorkflowActions"
    })
    void isMadeChangedAndDeleted(String payloads, String resource, String list) throws IOException {
        String uri = liveOf(payloads, API + resource, "", "");
        String all = administrator.get(API + list).body();
        assertThat(all).contains(uri);
        Path expected = PAYLOADS.resolve(payloads).resolve("list.xml");
        if (Files.exists(expected)) {
            assertThatXml(all).isEqualTo(filled(payloads, "list.xml", uri, "", ""));
        }
        delete(uri);
    }

    @Test
    void aContactIsMadeChangedAndDeleted() throws IOException {
        String book =
                created(administrator.post(API + "PhoneBook", payload("phonebook", "create.request.xml"), "book"));
        String contact = liveOf("contact", book + "/Contact", book, "");
        assertThat(administrator.get(book + "/Contacts").body()).contains(contact);
        delete(contact);
        delete(book);
    }

    @Test
    void aWorkflowIsMadeAssignedChangedAndDeleted() throws IOException {
        String action = created(
                administrator.post(API + "WorkflowAction", payload("workflowaction", "create.request.xml"), "action"));
        String workflow = created(administrator.post(
                API + "Workflow", filled("workflow", "create.request.xml", "", "", action), "workflow"));
        String created = filled("workflow", "created.xml", workflow, "", action);
        assertThatXml(administrator.get(workflow).body()).isEqualTo(created);
        assertSameAsJson(workflow);
        assertThat(administrator.get(API + "Workflows").body()).contains(workflow);
        assertThat(remove(action).body()).contains("<ErrorType>In Use</ErrorType>");

        String mine = API + "User/2001/Workflows";
        FinesseHttp agent = SharedServers.of(Deployment.Type.UCCE).rest("2001");
        assertThatXml(agent.get(mine).body()).isEqualTo("<Workflows/>");
        assign("<Workflows><Workflow><uri>" + workflow + "</uri></Workflow></Workflows>");
        assertThatXml(agent.get(mine).body()).isEqualTo("<Workflows>" + created + "</Workflows>");
        assertThat(agent.get(API + "TeamResource/5000/Workflows").body())
                .isEqualTo(agent.get(mine).body());
        assertThat(administrator.get(API + "Team/5000/Workflows").body())
                .isEqualTo(agent.get(mine).body());
        assign("<Workflows/>");
        assertThatXml(agent.get(mine).body()).isEqualTo("<Workflows/>");

        put(workflow, payload("workflow", "update.request.xml"));
        assertThatXml(administrator.get(workflow).body())
                .isEqualTo(filled("workflow", "updated.xml", workflow, "", action));
        assign("<Workflows><Workflow><uri>" + workflow + "</uri></Workflow></Workflows>");
        delete(workflow);
        assertThatXml(agent.get(mine).body()).isEqualTo("<Workflows/>");
        delete(action);
    }

    @Test
    void theDefaultLayoutOfCallsIsThereAndStays() throws IOException {
        String layout = API + "MediaPropertiesLayout";
        String before = administrator.get(layout + "/default").body();
        assertThat(before).contains("<type>DEFAULT</type>", "<name>Default Layout</name>");
        assertThat(administrator.get(layout).body()).isEqualTo(before);
        String own = before.replaceAll(".*<uri>([^<]*)</uri>.*", "$1");
        assertThat(administrator.get(own).body()).isEqualTo(before);
        FinesseHttp agent = SharedServers.of(Deployment.Type.UCCE).rest("2001");
        assertThat(agent.get(API + "User/2001/MediaPropertiesLayout").body()).isEqualTo(before);
        assertThatXml(agent.get(API + "User/2001/MediaPropertiesLayouts").body())
                .isEqualTo("<MediaPropertiesLayouts>" + withoutProlog(before) + "</MediaPropertiesLayouts>");
        assertThat(agent.get(API + "TeamResource/5000/MediaPropertiesLayouts").body())
                .isEqualTo(agent.get(API + "User/2001/MediaPropertiesLayouts").body());

        assertThat(remove(own).statusCode()).isEqualTo(403);
        assertThat(remove(layout + "/default").statusCode()).isEqualTo(405);
        put(layout + "/default", "<MediaPropertiesLayout><description>Ours</description></MediaPropertiesLayout>");
        assertThat(administrator.get(own).body()).contains("<description>Ours</description>", "callVariable10");
        put(layout, withoutProlog(before));
        assertThat(administrator.get(own).body()).isEqualTo(before);
    }

    @Test
    void whatThereIsOneOfIsSetAndRead() throws IOException {
        FinesseHttp agent = SharedServers.of(Deployment.Type.UCCE).rest("2001");
        for (String[] one : new String[][] {{"chatconfig", "ChatConfig"}, {"eccvariableconfig", "ECCVariableConfig"}}) {
            String uri = API + one[1];
            put(uri, payload(one[0], "set.request.xml"));
            assertThatXml(agent.get(uri).body()).isEqualTo(payload(one[0], "get.xml"));
            assertThat(agent.put(uri, payload(one[0], "set.request.xml"), null).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void desktopsHaveTheLayoutOfTheirTeamOrOfAll() throws IOException {
        String uri = API + "LayoutConfig/default";
        String team = API + "Team/5000/LayoutConfig";
        FinesseHttp agent = SharedServers.of(Deployment.Type.UCCE).rest("2001");
        String before = administrator.get(uri).body();
        assertThat(before).contains("&lt;role>Agent&lt;/role>", "&lt;role>Supervisor&lt;/role>");

        put(uri, payload("layoutconfig", "set.request.xml"));
        assertThatXml(administrator.get(uri).body()).isEqualTo(payload("layoutconfig", "get.xml"));
        assertThat(administrator.get(team).body()).contains("manageCallLabel", "<useDefault>true</useDefault>");
        put(team, payload("teamlayoutconfig", "set.request.xml"));
        assertThatXml(administrator.get(team).body()).isEqualTo(payload("teamlayoutconfig", "get.xml"));
        assertThat(agent.get(API + "TeamResource/5000/Layout").body())
                .isEqualTo(administrator.get(team).body());
        put(team, "<TeamLayoutConfig><useDefault>true</useDefault><layoutxml>ignored</layoutxml></TeamLayoutConfig>");
        assertThat(agent.get(API + "TeamResource/5000/Layout").body()).contains("manageCallLabel");
        put(uri, withoutProlog(before));
        assertThat(administrator.get(uri).body()).isEqualTo(before);
    }

    /** A later team of the same id begins with nothing, and what the former one had can be deleted. */
    @Test
    void aTeamTakesWithItWhatItHas() {
        String team = API + "Team/4711/";
        String directory = API + "Directory/Team/4711";
        String farewell = "<TeamMessage><content>bye</content><duration>600</duration><teams><team>4711</team></teams>"
                + "</TeamMessage>";
        String own = "<Team><name>For a while</name></Team>";
        assertThat(administrator.put(directory, own, "1").statusCode()).isEqualTo(200);
        String book = created(
                administrator.post(API + "PhoneBook", "<PhoneBook><name>Bye</name><type>TEAM</type></PhoneBook>", "2"));
        put(team + "PhoneBooks", "<PhoneBooks><PhoneBook><uri>" + book + "</uri></PhoneBook></PhoneBooks>");
        String before = administrator.get(team + "LayoutConfig").body();
        put(
                team + "LayoutConfig",
                withoutProlog(before).replace("<useDefault>true</useDefault>", "<useDefault>false</useDefault>"));
        String message = created(administrator.post(API + "TeamMessage", farewell, "3"));
        assertThat(remove(book).body()).contains("In Use");

        assertThat(remove(directory).statusCode()).isEqualTo(200);

        assertThat(administrator.get(message).statusCode()).isEqualTo(404);
        assertThat(administrator.put(team + "PhoneBooks", "<PhoneBooks/>", "4").statusCode())
                .isEqualTo(404);
        assertThat(administrator.put(directory, own, "5").statusCode()).isEqualTo(200);
        assertThat(administrator.get(team + "PhoneBooks").body()).doesNotContain(book);
        assertThat(administrator.get(team + "LayoutConfig").body()).isEqualTo(before);
        assertThat(administrator.get(team + "TeamMessages").body()).doesNotContain(message);
        delete(book);
        assertThat(remove(directory).statusCode()).isEqualTo(200);
    }

    /** Makes and changes one; its URI. */
    private String liveOf(String payloads, String at, String book, String action) throws IOException {
        String uri =
                created(administrator.post(at, filled(payloads, "create.request.xml", "", book, action), payloads));
        assertThatXml(administrator.get(uri).body()).isEqualTo(filled(payloads, "created.xml", uri, book, action));
        assertSameAsJson(uri);
        put(uri, filled(payloads, "update.request.xml", uri, book, action));
        assertThatXml(administrator.get(uri).body()).isEqualTo(filled(payloads, "updated.xml", uri, book, action));
        return uri;
    }

    /** What is read as JSON can be written back as JSON, and nothing is another. */
    private void assertSameAsJson(String uri) {
        String before = administrator.get(uri).body();
        HttpResponse<String> json = FinesseHttp.send(administrator
                .request(uri)
                .header("Accept", "application/json")
                .GET()
                .build());
        HttpResponse<String> answer = FinesseHttp.send(administrator
                .request(uri)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.body()))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(administrator.get(uri).body()).isEqualTo(before);
    }

    private void assign(String workflows) {
        put(API + "Team/5000/Workflows", workflows);
    }

    private void put(String uri, String body) {
        HttpResponse<String> answer = administrator.put(uri, body, "put");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private void delete(String uri) {
        HttpResponse<String> answer = remove(uri);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(administrator.get(uri).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> remove(String uri) {
        return FinesseHttp.send(administrator.request(uri).DELETE().build());
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(location.isAbsolute()).isTrue();
        return location.getPath();
    }

    private static String payload(String resource, String file) throws IOException {
        return Files.readString(PAYLOADS.resolve(resource).resolve(file));
    }

    private static String filled(String resource, String file, String uri, String book, String action)
            throws IOException {
        return payload(resource, file)
                .replace("{id}", uri.substring(uri.lastIndexOf('/') + 1))
                .replace("{book}", book)
                .replace("{action}", action);
    }

    private static String withoutProlog(String document) {
        return document.substring(document.indexOf("?>") + 2);
    }
}
