package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators configure, on both databases: made, listed, assigned, changed, deleted, and kept. */
@ExtendWith(Database.Shared.class)
class ConfigurationIT {

    private static final String LUNCH =
            "<ReasonCode><category>NOT_READY</category><code>12</code><label>Lunch</label><forAll>true</forAll></ReasonCode>";
    private static final String MEETING =
            "<ReasonCode><category>NOT_READY</category><code>13</code><label>Meeting</label><forAll>false</forAll></ReasonCode>";

    private static final String TO_TWO_TEAMS =
            "<TeamMessage><content>Größe 😀</content><duration>600</duration><teams><team>5001</team><team>5000</team></teams></TeamMessage>";

    @TempDir
    private static Path data;

    private static RunningServer server(Database database) {
        return RunningServer.start(Stream.concat(
                        Stream.of("--finesse.configuration.audited-changes=4"),
                        database.settings("configuration", data.resolve(database.name())).stream())
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void keepsAllOverARestart(Database database) throws SQLException {
        database.create("configuration");
        String lunch;
        String meeting;
        Documents documents;
        try (RunningServer server = server(database)) {
            FinesseHttp administrator = server.rest("administrator");
            FinesseHttp agent = server.rest("2001");
            assertThat(agent.get("/finesse/api/User/2001/ReasonCodes?category=NOT_READY")
                            .body())
                    .endsWith("<ReasonCodes category=\"NOT_READY\"></ReasonCodes>");

            lunch = created(administrator.post("/finesse/api/ReasonCode", LUNCH, "1"));
            meeting = created(administrator.post("/finesse/api/ReasonCode", MEETING, "2"));
            assertThat(administrator.post("/finesse/api/ReasonCode", LUNCH, "3").statusCode())
                    .isEqualTo(400);
            assertThat(administrator
                            .put(
                                    "/finesse/api/Team/5000/ReasonCodes?category=NOT_READY",
                                    "<ReasonCodes><ReasonCode><uri>" + meeting + "</uri></ReasonCode></ReasonCodes>",
                                    "4")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(administrator
                            .put(lunch, "<ReasonCode><label>Mittagspause</label></ReasonCode>", "5")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(administrator
                            .post(
                                    "/finesse/api/WrapUpReason",
                                    "<WrapUpReason><label>Größe</label><forAll>true</forAll></WrapUpReason>",
                                    "6")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(agent.put(lunch, "<ReasonCode><code>1</code></ReasonCode>", "7")
                            .statusCode())
                    .isEqualTo(401);
            created(administrator.post("/finesse/api/TeamMessage", TO_TWO_TEAMS, "8"));
            documents = makeDocuments(server);
        }
        try (RunningServer server = server(database)) {
            assertThat(server.rest("2001")
                            .get("/finesse/api/Team/5000/TeamMessages")
                            .body())
                    .contains("<content>Größe 😀</content>", "<team>5001</team><team>5000</team>");
            assertKept(server, documents);
            String mine = server.rest("2001")
                    .get("/finesse/api/User/2001/ReasonCodes?category=NOT_READY")
                    .body();
            assertThat(mine)
                    .contains("<label>Mittagspause</label>", "<uri>" + lunch + "</uri>", "<uri>" + meeting + "</uri>");
            assertThat(server.rest("47483648")
                            .get("/finesse/api/User/47483648/ReasonCodes?category=NOT_READY")
                            .body())
                    .contains("Mittagspause")
                    .doesNotContain("Meeting");
            assertThat(server.rest("2001")
                            .get("/finesse/api/TeamResource/5000/WrapUpReasons")
                            .body())
                    .contains("<WrapUpReason><forAll>true</forAll><label>Größe</label><uri>");
            FinesseHttp administrator = server.rest("administrator");
            assertThat(administrator
                            .put("/finesse/api/Team/5000/ReasonCodes?category=NOT_READY", "<ReasonCodes/>", "1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(FinesseHttp.send(administrator.request(lunch).DELETE().build())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(administrator.get(lunch).statusCode()).isEqualTo(404);
            assertThat(server.rest("2001")
                            .get("/finesse/api/User/2001/ReasonCodes?category=NOT_READY")
                            .body())
                    .endsWith("<ReasonCodes category=\"NOT_READY\"></ReasonCodes>");
        }
    }

    /** Objects that are kept as documents, and what REST shows of them. */
    private record Documents(String layout, String workflow, String shown) {}

    private static Documents makeDocuments(RunningServer server) {
        FinesseHttp administrator = server.rest("administrator");
        String book = created(administrator.post(
                "/finesse/api/PhoneBook", "<PhoneBook><name>b</name><type>GLOBAL</type></PhoneBook>", "0"));
        assertThat(administrator
                        .put(
                                book + "/Contacts",
                                "<Contacts><Contact><phoneNumber>1</phoneNumber></Contact><Contact><phoneNumber>2"
                                        + "</phoneNumber><lastName>Ö</lastName></Contact></Contacts>",
                                null)
                        .statusCode())
                .isEqualTo(200);
        String layout = created(administrator.post(
                "/finesse/api/MediaPropertiesLayout",
                "<MediaPropertiesLayout><name>Größe</name><column><entry><mediaProperty>user.a</mediaProperty>"
                        + "<showInPopOver>true</showInPopOver></entry></column></MediaPropertiesLayout>",
                "1"));
        String action = created(administrator.post(
                "/finesse/api/WorkflowAction",
                "<WorkflowAction><name>a</name><type>HTTP_REQUEST</type><handledBy>OTHER</handledBy><params>"
                        + "<Param><name>path</name><value>/</value></Param><Param><name>method</name>"
                        + "<value>PUT</value></Param></params></WorkflowAction>",
                "2"));
        String workflow = created(administrator.post(
                "/finesse/api/Workflow",
                "<Workflow><name>w</name><TriggerSet><type>CUSTOM</type><name>t</name></TriggerSet>"
                        + "<workflowActions><WorkflowAction><uri>" + action
                        + "</uri></WorkflowAction></workflowActions></Workflow>",
                "3"));
        assertThat(administrator
                        .put(
                                "/finesse/api/Team/5000/Workflows",
                                "<Workflows><Workflow><uri>" + workflow + "</uri></Workflow></Workflows>",
                                "4")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .put(
                                "/finesse/api/Team/5000/LayoutConfig",
                                "<TeamLayoutConfig><useDefault>false</useDefault><layoutxml><![CDATA[<finesseLayout"
                                        + " xmlns='http://www.cisco.com/vtg/finesse'><layout><role>Agent</role>"
                                        + "</layout></finesseLayout>]]></layoutxml></TeamLayoutConfig>",
                                "5")
                        .statusCode())
                .isEqualTo(200);
        return new Documents(layout, workflow, documents(server, layout, workflow));
    }

    private static void assertKept(RunningServer server, Documents made) {
        assertThat(documents(server, made.layout(), made.workflow())).isEqualTo(made.shown());
        FinesseHttp administrator = server.rest("administrator");
        assertThat(administrator
                        .put(made.layout(), "<MediaPropertiesLayout><name>g</name></MediaPropertiesLayout>", "6")
                        .statusCode())
                .isEqualTo(200);
        String first =
                administrator.get("/finesse/api/ConfigurationAudit?limit=3").body();
        assertThat(first)
                .contains(
                        "<administrator>administrator</administrator><after>&lt;MediaPropertiesLayout>",
                        "&lt;name>Größe&lt;/name>",
                        "<uri>" + made.layout() + "</uri>",
                        "<uri>/finesse/api/Team/5000/LayoutConfig</uri>",
                        "<uri>/finesse/api/Team/5000/Workflows</uri>")
                .doesNotContain("<uri>" + made.workflow() + "</uri>");
        String next = first.replaceAll(".*<next>([^<]*)</next>.*", "$1").replace("&amp;", "&");
        assertThat(administrator.get(next).body())
                .as("four are kept")
                .contains("<uri>" + made.workflow() + "</uri>")
                .containsOnlyOnce("<ConfigurationChange>")
                .doesNotContain("<next>");
    }

    private static String documents(RunningServer server, String layout, String workflow) {
        FinesseHttp administrator = server.rest("administrator");
        return administrator.get(layout).body()
                + administrator.get(workflow).body()
                + administrator
                        .get("/finesse/api/MediaPropertiesLayout/default")
                        .body()
                + server.rest("2001").get("/finesse/api/User/2001/Workflows").body()
                + server.rest("2001")
                        .get("/finesse/api/TeamResource/5000/Layout")
                        .body();
    }

    /** Where the settings name no CTI server, the one counts that an administrator has set. */
    @Test
    void theCtiServerThatWasSetCountsFromTheNextStart() throws IOException {
        String[] settings = {"--finesse.data-dir=" + data.resolve("cti")};
        String uri = "/finesse/api/SystemConfig";
        try (CtiServerSimulator other =
                CtiServerSimulator.start(SimulatorSettings.at("127.0.0.1", 0), ContactCentreFile.demo())) {
            String wanted =
                    "<SystemConfig><cti><host>127.0.0.1</host><port>" + other.port() + "</port></cti></SystemConfig>";
            try (RunningServer server = RunningServer.start(settings)) {
                FinesseHttp administrator = server.rest("administrator");
                assertThat(administrator.get(uri).body())
                        .contains("<host>127.0.0.1</host><peripheralId>5000</peripheralId>", "<secure>false</secure>");
                assertThat(administrator.put(uri, wanted, "1").statusCode()).isEqualTo(200);
                assertThat(administrator.get(uri).body()).contains("<port>" + other.port() + "</port>");
                assertThat(server.rest("2001").get(uri).statusCode()).isEqualTo(401);
            }
            try (RunningServer server = RunningServer.start(settings)) {
                assertThat(server.controlPort())
                        .as("there is no simulator of its own")
                        .isEqualTo(-1);
                assertThat(server.rest("administrator").get(uri).body()).contains("<port>" + other.port() + "</port>");
            }
        }
        try (RunningServer server = RunningServer.launch(settings)) {
            FinesseHttp administrator = server.rest("administrator");
            assertThat(administrator
                            .get("/finesse/api/ReasonCodes?category=LOGOUT")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(administrator
                            .put(uri, "<SystemConfig><cti><host>cti-b.example.com</host></cti></SystemConfig>", "2")
                            .statusCode())
                    .as("corrected while nothing is served")
                    .isEqualTo(200);
        }
    }

    @Test
    void anAgentGivesAReasonWhereThereAreSome() {
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + data.resolve("reasons"))) {
            FinesseHttp agent = server.rest("2001");
            assertThat(agent.login("2001", "2001", "1").statusCode()).isEqualTo(202);
            Waiting.until("signed in", () -> user(agent).contains("<state>NOT_READY</state>"));
            assertThat(state(agent, "NOT_READY", "77")).contains("finesse.api.reasoncode.not_allowed");

            FinesseHttp administrator = server.rest("administrator");
            String lunch = created(administrator.post("/finesse/api/ReasonCode", LUNCH, "2"));
            String id = lunch.substring(lunch.lastIndexOf('/') + 1);
            assertThat(state(agent, "NOT_READY", "")).contains("finesse.api.reasoncode.require_reasoncode");
            assertThat(state(agent, "NOT_READY", "12345")).contains("<ErrorType>Invalid Input</ErrorType>");
            assertThat(state(agent, "READY", id)).contains("finesse.api.reasoncode.not_allowed");
            assertThat(state(server.rest("3001"), "NOT_READY", id)).contains("finesse.api.reasoncode.not_allowed");
            assertThat(state(agent, "NOT_READY", id)).isEmpty();
            Waiting.until(
                    "the reason is told",
                    () -> user(agent).contains("<reasonCodeId>" + id + "</reasonCodeId>")
                            && user(agent).contains("<label>Lunch</label>"));
        }
    }

    private static String user(FinesseHttp agent) {
        return agent.get("/finesse/api/User/2001").body();
    }

    private static String state(FinesseHttp by, String state, String reasonCodeId) {
        return by.put(
                        "/finesse/api/User/2001",
                        "<User><state>" + state + "</state><reasonCodeId>" + reasonCodeId + "</reasonCodeId></User>",
                        state + reasonCodeId)
                .body();
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
