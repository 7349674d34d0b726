package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each route of REST is asked for something that it grants. A new route needs a request here; what a route refuses is in
 * {@link ErrorCatalogueIT} and {@link ConfigurationErrorsIT}, and to whom in {@link RouteAccessIT}.
 */
@TestMethodOrder(MethodName.class)
class EveryRouteIT {

    /** What is refused to everybody here: there is no AWDB, and the demo keeps its administrator. */
    private static final Set<String> NEVER =
            Set.of("PUT /finesse/api/EnterpriseDatabaseConfig", "DELETE /finesse/api/Administrator/{name}");

    private static final String PUT = "PUT";
    private static final String POST = "POST";
    private static final String GET = "GET";
    private static final String DELETE = "DELETE";

    private static RunningServer server;
    private static GrantedRoutes administrator;
    private static GrantedRoutes agent;
    private static GrantedRoutes nobody;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        Set<String> granted = new TreeSet<>();
        administrator = new GrantedRoutes(server, server.rest("administrator"), granted);
        agent = new GrantedRoutes(server, server.rest("2001"), granted);
        nobody = new GrantedRoutes(server, server.rest(), granted);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void configuredObjects() {
        object(
                "ReasonCode",
                "<category>LOGOUT</category><code>%1$d</code><label>L%1$d</label><forAll>true</forAll>",
                "?category=LOGOUT");
        object("WrapUpReason", "<label>L%d</label><forAll>true</forAll>", "");
        object("PhoneBook", "<name>N%d</name><type>GLOBAL</type>", "");
        object("MediaPropertiesLayout", "<name>N%d</name>", "");
        object(
                "WorkflowAction",
                "<name>N%d</name><type>BROWSER_POP</type><handledBy>OTHER</handledBy>"
                        + "<params><Param><name>path</name><value>/</value></Param></params>",
                "");
        object("Workflow", "<name>N%d</name><TriggerSet><type>SYSTEM</type><name>CALL_ARRIVES</name></TriggerSet>", "");
    }

    @Test
    void contacts() {
        String book = administrator.create("PhoneBook", "<PhoneBook><name>C</name><type>GLOBAL</type></PhoneBook>");
        String contact = administrator.create(book + "/Contact", "<Contact><phoneNumber>1</phoneNumber></Contact>");
        administrator.ask(GET, contact);
        administrator.ask(PUT, contact, "<Contact><phoneNumber>2</phoneNumber></Contact>");
        administrator.ask(DELETE, contact);
        administrator.ask(
                PUT, book + "/Contacts", "<Contacts><Contact><phoneNumber>1</phoneNumber></Contact></Contacts>");
        administrator.ask(GET, book + "/Contacts");
        for (String kind : List.of("csv", "xml")) {
            String file = administrator.ask(GET, book + "/Contacts/" + kind + "FileContent");
            administrator.send(
                    POST,
                    book + "/Contacts/" + kind + "FileContent",
                    file,
                    kind.equals("csv") ? "text/csv" : "application/xml");
        }
    }

    @Test
    void whatThereIsOneOf() {
        String layout = administrator.ask(GET, "MediaPropertiesLayout");
        administrator.ask(PUT, "MediaPropertiesLayout", layout);
        administrator.ask(GET, "MediaPropertiesLayout/default");
        administrator.ask(PUT, "MediaPropertiesLayout/default", layout);
        administrator.ask(PUT, "LayoutConfig/default", administrator.ask(GET, "LayoutConfig/default"));
        administrator.ask(PUT, "SystemConfig", administrator.ask(GET, "SystemConfig"));
        administrator.ask(PUT, "ClusterConfig", administrator.ask(GET, "ClusterConfig"));
        administrator.ask(GET, "EnterpriseDatabaseConfig");
        administrator.ask(PUT, "ChatConfig", "<ChatConfig><primaryNode>https://a.example</primaryNode></ChatConfig>");
        agent.ask(GET, "ChatConfig");
        administrator.ask(
                PUT,
                "ECCVariableConfig",
                "<ECCVariableConfig><ECCVariable><name>user.a</name><length>1</length></ECCVariable></ECCVariableConfig>");
        agent.ask(GET, "ECCVariableConfig");
    }

    @Test
    void whatTeamsHave() {
        String code = administrator.create(
                "ReasonCode",
                "<ReasonCode><category>NOT_READY</category><code>7</code><label>T</label><forAll>false</forAll></ReasonCode>");
        String reason = administrator.create(
                "WrapUpReason", "<WrapUpReason><label>T</label><forAll>true</forAll></WrapUpReason>");
        administrator.ask(
                PUT,
                "Team/5000/ReasonCodes?category=NOT_READY",
                "<ReasonCodes><ReasonCode><uri>" + code + "</uri></ReasonCode></ReasonCodes>");
        agent.ask(GET, "User/2001/ReasonCode/" + id(code));
        agent.ask(GET, "User/2001/WrapUpReason/" + id(reason));
        for (String list : List.of("WrapUpReasons", "PhoneBooks", "Workflows")) {
            administrator.ask(PUT, "Team/5000/" + list, "<" + list + "/>");
        }
        for (String list : List.of("ReasonCodes?category=NOT_READY", "WrapUpReasons", "PhoneBooks", "Workflows")) {
            administrator.ask(GET, "Team/5000/" + list);
            agent.ask(GET, "TeamResource/5000/" + list);
            agent.ask(GET, "User/2001/" + list);
        }
        agent.ask(GET, "TeamResource/5000/MediaPropertiesLayouts");
        agent.ask(GET, "TeamResource/5000/Layout");
        agent.ask(GET, "User/2001/MediaPropertiesLayout");
        agent.ask(GET, "User/2001/MediaPropertiesLayouts");
        administrator.ask(PUT, "Team/5000/LayoutConfig", administrator.ask(GET, "Team/5000/LayoutConfig"));
        for (String path : List.of("Teams", "Team/5000", "Team/5000/Users", "Users")) {
            administrator.ask(GET, path);
        }
    }

    @Test
    void anAgentsDay() throws Exception {
        agent.ask(PUT, "User/2001", "<User><state>LOGIN</state><extension>2001</extension></User>");
        Waiting.until("signed in", () -> agent.ask(GET, "User/2001").contains("NOT_READY"));
        agent.ask(GET, "User/2001/Media");
        agent.ask(GET, "User/2001/Dialogs/Media");
        agent.ask(
                POST,
                "User/2001/Dialogs",
                "<Dialog><requestedAction>MAKE_CALL</requestedAction><fromAddress>2001</fromAddress>"
                        + "<toAddress>2950</toAddress></Dialog>");
        Waiting.until("a call", () -> agent.ask(GET, "User/2001/Dialogs").contains("<Dialog>"));
        String dialog = "Dialog/" + first(NumberedWrites.texts(agent.ask(GET, "User/2001/Dialogs"), "id"));
        agent.ask(GET, dialog);
        agent.ask(
                PUT,
                dialog,
                "<Dialog><requestedAction>DROP</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog>");
        Waiting.until("no call", () -> !agent.ask(GET, "User/2001/Dialogs").contains("<Dialog>"));
        agent.ask(GET, "Queues");
        agent.ask(GET, first(NumberedWrites.texts(agent.ask(GET, "User/2001/Queues"), "uri")));
        agent.ask(POST, "User/2001/ClientLog", "<ClientLog><logData>x</logData></ClientLog>");
        agent.ask(
                POST,
                "User/2001/CompressedClientLog",
                "<ClientLog><logData>" + Base64.getEncoder().encodeToString(zip()) + "</logData></ClientLog>");
    }

    @Test
    void teamMessages() {
        String message =
                "<TeamMessage><content>a</content><duration>60</duration><teams><team>5000</team></teams></TeamMessage>";
        String first = administrator.create("TeamMessage", message);
        administrator.create("TeamMessages", message);
        agent.ask(GET, first);
        agent.ask(GET, "Team/5000/TeamMessages");
        agent.ask(GET, "TeamMessages");
        administrator.ask(DELETE, first);
    }

    @Test
    void ownUsersAndTeams() throws Exception {
        administrator.ask(PUT, "Directory/Team/77", "<Team><name>Own</name></Team>");
        administrator.ask(GET, "Directory/Team/77");
        administrator.ask(PUT, "Directory/User/88001", "<User><teamId>77</teamId></User>");
        administrator.ask(GET, "Directory/User/88001");
        administrator.ask(PUT, "User/88001/Password", "<Password><password>a word</password></Password>");
        administrator.ask(POST, "Directory", administrator.ask(GET, "Directory"));
        for (String file : List.of("Directory/teams.csv", "Directory/users.csv")) {
            administrator.send(POST, file, administrator.ask(GET, file), "text/csv");
        }
        server.simulator()
                .play(cti -> {
                    cti.addAgents(List.of(
                            new SimulatedAgent("1700", null, 90_000, "Ada", "Agent", null, List.of(10L), List.of())));
                    cti.dropClients(); // in the next session the product asks for all agents
                })
                .join();
        Waiting.until(
                "told",
                () -> server.rest("administrator")
                        .get("/finesse/api/Directory/CtiAgents")
                        .body()
                        .contains("<id>1700</id>"));
        administrator.ask(GET, "Directory/CtiAgents");
        administrator.ask(
                POST,
                "Directory/CtiAgents",
                "<CtiAgents><CtiAgent><id>1700</id><teamId>77</teamId></CtiAgent></CtiAgents>");
        administrator.ask(DELETE, "Directory/User/88001");
        administrator.ask(DELETE, "Directory/Team/77");
        Waiting.until(
                "in service",
                () -> server.rest().get("/finesse/api/SystemInfo").body().contains("IN_SERVICE"));
    }

    @Test
    void whatOperatorsRead() {
        FinesseHttp wrong = new FinesseHttp(server.restPort(), "47483650", "wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong.get("/finesse/api/User/47483650").statusCode()).isEqualTo(401);
        }
        administrator.ask(GET, "LockedOutUsers");
        administrator.ask(GET, "LockedOutUser/47483650");
        administrator.ask(DELETE, "LockedOutUser/47483650");
        for (String path : List.of(
                "ConfigInfo", "RuntimeConfigInfo", "ConnectedUsersInfo", "ConfigurationAudit", "Administrators")) {
            administrator.ask(GET, path);
        }
        administrator.send(POST, "performance", "{\"type\":\"list\"}", "application/json");
        administrator.ask(GET, "/finesse-dp/rest/DiagnosticPortal/GetPerformanceInformation");
        administrator.ask(POST, "DatabaseBackup", "");
        for (String path : List.of("SystemInfo", "openapi.json", "docs", "docs/start.js")) {
            nobody.ask(GET, path);
        }
    }

    /** By its name the last one: it changes the administrator's password. */
    @Test
    void zEveryRouteHasGrantedSomething() {
        administrator.ask(
                PUT,
                "Administrator/administrator",
                "<Administrator><password>correct horse battery</password></Administrator>");

        Set<String> all = server.routes();
        all.removeAll(NEVER);
        assertThat(administrator.granted()).containsExactlyElementsOf(all);
    }

    /** The first of several texts with a blank between each two. */
    private static String first(String texts) {
        int end = texts.indexOf(' ');
        return end < 0 ? texts : texts.substring(0, end);
    }

    /** One made at the singular and one at the plural; the first is read, changed and deleted. */
    private static void object(String name, String members, String query) {
        String made = administrator.create(name, "<%s>%s</%s>".formatted(name, members.formatted(1), name));
        administrator.create(name + "s", "<%s>%s</%s>".formatted(name, members.formatted(2), name));
        administrator.ask(GET, made);
        administrator.ask(GET, name + "s" + query);
        administrator.ask(PUT, made, "<%s>%s</%s>".formatted(name, members.formatted(3), name));
        administrator.ask(DELETE, made);
    }

    private static String id(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("desktop.log"));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
