package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.cti.message.supervisor.AgentTeamConfigEvent;
import org.finessebridge.cti.message.supervisor.TeamMember;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole way of somebody who brings own users, on both databases: a first start without the demo, the first
 * password, teams and users, their work, what changes with them, and a restart.
 */
class OwnDirectoryIT {

    private static final String TEAMS = "/finesse/api/Directory/teams.csv";
    private static final String USERS = "/finesse/api/Directory/users.csv";
    private static final String NEW = "correct horse battery";

    private static final String TEAMS_FILE = "id,name\n1,Sales\n2,Größe & Co\n";
    private static final String USERS_FILE = """
            loginId,loginName,firstName,lastName,roles,teamId,supervisedTeamIds,password
            1001,jdoe,Jane,Doe,Agent,1,,geheim-1001
            1002,bsmith,Bob,'=Smith,Agent,1,,geheim-1002
            1003,ceo,Cleo,Ö,Agent;Supervisor,2,1;2,geheim-1003
            1004,later,Later,On,Agent,2,,
            """;

    private static EmbeddedPostgres postgres;

    @TempDir
    private static Path data;

    /** Where the directory is kept. */
    enum Database {
        H2,
        POSTGRESQL
    }

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    private static RunningServer server(Database database) {
        Stream<String> settings =
                Stream.of("--finesse.demo.enabled=false", "--finesse.data-dir=" + data.resolve(database.name()));
        Stream<String> elsewhere = Stream.of(
                "--finesse.database.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "--finesse.database.username=postgres");
        return RunningServer.start(
                (database == Database.H2 ? settings : Stream.concat(settings, elsewhere)).toArray(String[]::new));
    }

    private static FinesseHttp rest(RunningServer server, String user, String password) {
        return new FinesseHttp(server.restPort(), user, password);
    }

    @ParameterizedTest
    @EnumSource
    void aCentreBringsItsOwnUsers(Database database) throws Exception {
        String exported;
        try (RunningServer server = server(database)) {
            FinesseHttp administrator = withNewPassword(server, database);
            importTeamsAndUsers(administrator);
            exported = export(administrator);
            agentsWork(server);
            passwordsChange(server, administrator);
            passwordsAreReset(server, administrator, database);
            importsDoNotWait(server, administrator, database);
            usersChange(server, administrator);
            agentsAreTakenOver(server, administrator);
        }
        try (RunningServer server = server(database)) {
            FinesseHttp administrator = rest(server, "administrator", NEW);
            assertThat(administrator.get("/finesse/api/User/1002").body())
                    .contains("<lastName>=Smith</lastName>", "<teamName>Größe &amp; Co</teamName>");
            assertThat(rest(server, "1001", "neues Wort")
                            .get("/finesse/api/User/1001")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(rest(server, "1004", "vier")
                            .get("/finesse/api/User/1004")
                            .statusCode())
                    .isEqualTo(401);
            signIn(server, "1001", "neues Wort", "SCRAM-SHA-1");
            // What was exported comes back: who has gone is there again, without a password, and who came is gone.
            assertThat(csv(administrator, USERS, exported, true).body())
                    .contains("<added>1</added>", "<changed>1</changed>", "<removed>2</removed>");
            assertThat(rest(server, "1001", "neues Wort")
                            .get("/finesse/api/User/1001")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** The password of the first start lets nobody do anything but change it. */
    private static FinesseHttp withNewPassword(RunningServer server, Database database) throws IOException {
        Path file = data.resolve(database.name()).resolve("administrator-password");
        FinesseHttp first = rest(server, "administrator", Files.readString(file).strip());
        assertThat(first.get("/finesse/api/Directory").statusCode()).isEqualTo(403);
        assertThat(first.get("/finesse-dp/rest/DiagnosticPortal/GetPerformanceInformation")
                        .statusCode())
                .isEqualTo(403);
        assertThat(first.put(
                                "/finesse/api/Administrator/administrator",
                                "<Administrator><password>" + NEW + "</password></Administrator>",
                                "1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(file).doesNotExist();
        FinesseHttp administrator = rest(server, "administrator", NEW);
        assertThat(administrator.get("/finesse/api/Directory").body())
                .endsWith("<Directory><teams></teams><users></users></Directory>");
        return administrator;
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
                .contains("<line>6</line>", "twice", "looks like", "nobody sees", "neither Agent nor Supervisor")
                .contains("one of the product's own");
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

    private static void agentsWork(RunningServer server) throws Exception {
        FinesseHttp agent = rest(server, "1001", "geheim-1001");
        assertThat(rest(server, "1001", "geheim-1002")
                        .get("/finesse/api/User/1001")
                        .statusCode())
                .isEqualTo(401);
        assertThat(rest(server, "1004", "").get("/finesse/api/User/1004").statusCode())
                .isEqualTo(401);
        assertThat(rest(server, "jdoe", "geheim-1001")
                        .get("/finesse/api/User/jdoe")
                        .statusCode())
                .isEqualTo(200);
        for (String mechanism : List.of("PLAIN", "SCRAM-SHA-1")) {
            signIn(server, "1001", "geheim-1001", mechanism);
            signIn(server, "jdoe", "geheim-1001", mechanism);
        }
        assertThat(agent.login("1001", "4001", "11").statusCode()).isEqualTo(202);
        Waiting.until("signed in", () -> state(agent, "1001").contains("<state>NOT_READY</state>"));
        assertThat(agent.changeState("1001", "READY", "12").statusCode()).isEqualTo(202);
        Waiting.until("ready", () -> state(agent, "1001").contains("<state>READY</state>"));
        assertThat(rest(server, "1003", "geheim-1003")
                        .get("/finesse/api/Team/1")
                        .body())
                .contains("<loginId>1001</loginId>", "<loginId>1002</loginId>");
    }

    private static void passwordsChange(RunningServer server, FinesseHttp administrator) {
        String own = "/finesse/api/User/1001/Password";
        FinesseHttp agent = rest(server, "1001", "geheim-1001");
        assertThat(agent.put(own, "<Password><password>neues Wort</password></Password>", "21")
                        .statusCode())
                .isEqualTo(400);
        String body =
                "<Password><currentPassword>geheim-1001</currentPassword><password>neues Wort</password></Password>";
        assertThat(rest(server, "1002", "geheim-1002").put(own, body, "22").statusCode())
                .isEqualTo(401);
        String before = newestChange(administrator);
        assertThat(agent.put(own, body.replace("neues Wort", "geheim-1001"), "23")
                        .body())
                .contains("password has to be another one");
        assertThat(agent.put(own, body.replace("neues Wort", "vi"), "23").body())
                .contains("The password has to have 4 to 63", "<ErrorData>password</ErrorData>");
        assertThat(newestChange(administrator)).isEqualTo(before);
        assertThat(agent.put(own, body, "23").statusCode()).isEqualTo(200);
        assertThat(newestChange(administrator))
                .as("users drive nothing out of what administrators have changed")
                .isEqualTo(before);
        assertThat(agent.get("/finesse/api/User/1001").statusCode()).isEqualTo(401);
        assertThat(rest(server, "1001", "neues Wort")
                        .get("/finesse/api/User/1001")
                        .statusCode())
                .isEqualTo(200);
        String again =
                "<Password><currentPassword>neues Wort</currentPassword><password>noch eins</password></Password>";
        assertThat(rest(server, "1001", "neues Wort").put(own, again, "23").body())
                .contains("changed within the last minute");
        String set = "<Password><password>vier</password></Password>";
        assertThat(administrator
                        .put("/finesse/api/User/1004/Password", set, "24")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .put("/finesse/api/User/9999/Password", set, "25")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rest(server, "1004", "vier").get("/finesse/api/User/1004").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/finesse/api/ConfigurationAudit").body())
                .as("users drive nothing out of it")
                .contains("<uri>/finesse/api/User/1004/Password</uri>")
                .doesNotContain("<uri>/finesse/api/User/1001/Password</uri>");
    }

    /** Who knows the old password is out, and can't set another one with a request that came before the reset. */
    private static void passwordsAreReset(RunningServer server, FinesseHttp administrator, Database database)
            throws Exception {
        String password = "/finesse/api/User/1002/Password";
        String set = "<Password><password>%s</password></Password>";
        XMPPTCPConnection listening = connect(server, "1002", "geheim-1002", "SCRAM-SHA-1");
        String body =
                "<Password><currentPassword>geheim-1002</currentPassword><password>of a thief</password></Password>";
        try (Socket thief =
                begin(server, database, "PUT " + password, "1002", "geheim-1002", "application/xml", body)) {
            assertThat(administrator
                            .put(password, set.formatted("reset-1002"), "26")
                            .statusCode())
                    .isEqualTo(200);
            say(thief, body.substring(body.length() / 2));

            assertThat(new String(thief.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("currentPassword has to be the present password");
        }
        Waiting.until("the session has ended", () -> !listening.isConnected());
        assertThat(rest(server, "1002", "reset-1002")
                        .get("/finesse/api/User/1002")
                        .statusCode())
                .isEqualTo(200);

        String before = newestChange(administrator);
        assertThat(administrator
                        .put(password, set.formatted("reset-1002"), "27")
                        .statusCode())
                .isEqualTo(200);
        assertThat(newestChange(administrator)).as("the same again").isEqualTo(before);
        assertThat(administrator
                        .put(password, set.formatted("geheim-1002"), "28")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Nobody has to wait for a file that does not arrive. */
    private static void importsDoNotWait(RunningServer server, FinesseHttp administrator, Database database)
            throws Exception {
        try (Socket slow = begin(server, database, "POST " + TEAMS, "administrator", NEW, "text/csv", TEAMS_FILE)) {
            assertThat(csv(administrator, TEAMS, TEAMS_FILE, true).body()).contains("<applied>true</applied>");
            say(slow, TEAMS_FILE.substring(TEAMS_FILE.length() / 2));
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    /** A request with half of its body, once its credentials have been looked at. */
    private static Socket begin(
            RunningServer server,
            Database database,
            String what,
            String user,
            String password,
            String type,
            String body)
            throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.restPort(), elsewhere(), 0);
        say(
                socket,
                """
                %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Basic %s\r
                Content-Type: %s\r
                Connection: close\r
                Content-Length: %d\r
                \r
                """.formatted(
                                what,
                                Base64.getEncoder()
                                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)),
                                type,
                                body.getBytes(StandardCharsets.UTF_8).length)
                        + body.substring(0, body.length() / 2));
        Path audit = data.resolve(database.name()).resolve("logs/audit/audit.log");
        Waiting.until(
                "authenticated",
                () -> text(audit)
                        .lines()
                        .anyMatch(line ->
                                line.contains("sign-in ") && line.contains("\"" + user + "\" at=REST from=127.0.0.2")));
        return socket;
    }

    private static InetAddress elsewhere() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newestChange(FinesseHttp administrator) {
        return administrator.get("/finesse/api/ConfigurationAudit?limit=1").body();
    }

    private static void usersChange(RunningServer server, FinesseHttp administrator) {
        assertThat(administrator
                        .put("/finesse/api/Directory/User/1002", "<User><teamId>2</teamId></User>", "31")
                        .body())
                .contains("<kind>MOVED</kind>", "<before>1</before>", "<after>2</after>");
        assertThat(rest(server, "1002", "geheim-1002")
                        .get("/finesse/api/User/1002")
                        .body())
                .contains("<teamId>2</teamId>", "<firstName>Bob</firstName>");
        assertThat(FinesseHttp.send(administrator
                                .request("/finesse/api/Directory/Team/2")
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(400);
        assertThat(FinesseHttp.send(administrator
                                .request("/finesse/api/Directory/User/1004")
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(rest(server, "1004", "vier").get("/finesse/api/User/1004").statusCode())
                .isEqualTo(401);
    }

    /** Of the CTI server's agents, the directory gets those whom it does not know, with the teams that they are in. */
    private static void agentsAreTakenOver(RunningServer server, FinesseHttp administrator) throws Exception {
        String uri = "/finesse/api/Directory/CtiAgents";
        server.simulator()
                .play(cti -> {
                    cti.addAgents(List.of(agent("1700", "Ada"), agent("1701", "Ben")));
                    cti.dropClients(); // in the next session the product asks for all agents
                })
                .join();
        Waiting.until("asked anew", () -> administrator.get(uri).body().contains("<id>1701</id>"));
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
        Waiting.until("told the team", () -> administrator.get(uri).body().contains("<teamName>Vertrieb</teamName>"));
        assertThat(administrator.get(uri).body())
                .contains("<firstName>Ada</firstName>")
                .doesNotContain("1001");

        String both = "<CtiAgents><CtiAgent><id>1700</id></CtiAgent><CtiAgent><id>1701</id>%s</CtiAgent></CtiAgents>";
        assertThat(administrator.post(uri, both.formatted(""), "41").body()).contains("teamId");
        assertThat(administrator
                        .post(uri, both.formatted("</CtiAgent><CtiAgent><id>1700</id>"), "42")
                        .body())
                .contains("The agent is there twice", "<ErrorData>1700</ErrorData>");
        assertThat(administrator
                        .post(uri, both.formatted("<teamId>1</teamId>"), "42")
                        .body())
                .contains("<applied>false</applied>", "<added>3</added>", "Team 77");
        assertThat(administrator
                        .post(uri + "?apply=true", both.formatted("<teamId>1</teamId>"), "43")
                        .body())
                .contains("<applied>true</applied>");
        assertThat(administrator.get(uri).body()).doesNotContain("1700");
        assertThat(administrator
                        .put(
                                "/finesse/api/User/1700/Password",
                                "<Password><password>ada lovelace</password></Password>",
                                "44")
                        .statusCode())
                .isEqualTo(200);
        FinesseHttp ada = rest(server, "1700", "ada lovelace");
        assertThat(ada.login("1700", "4700", "45").statusCode()).isEqualTo(202);
        Waiting.until("signed in", () -> state(ada, "1700").contains("<state>NOT_READY</state>"));
        assertThat(state(ada, "1700")).contains("<teamName>Vertrieb</teamName>");
    }

    private static SimulatedAgent agent(String id, String name) {
        return new SimulatedAgent(id, null, 90_000, name, "Agent", null, List.of(10L), List.of());
    }

    private static String state(FinesseHttp by, String user) {
        return by.get("/finesse/api/User/" + user).body();
    }

    private static HttpResponse<String> csv(FinesseHttp administrator, String path, String file, boolean apply) {
        return FinesseHttp.send(administrator
                .request(path + (apply ? "?apply=true" : ""))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file))
                .build());
    }

    private static void signIn(RunningServer server, String user, String password, String mechanism) throws Exception {
        XMPPTCPConnection connection = connect(server, user, password, mechanism);
        assertThat(connection.getUser().getLocalpart()).hasToString("1001");
        connection.disconnect();
    }

    private static XMPPTCPConnection connect(RunningServer server, String user, String password, String mechanism)
            throws Exception {
        XMPPTCPConnection connection = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                .setHostAddress(InetAddress.getLoopbackAddress())
                .setPort(server.notificationPorts().tcp())
                .setXmppDomain(RunningServer.DOMAIN)
                .setUsernameAndPassword(user, password)
                .setSecurityMode(SecurityMode.disabled)
                .addEnabledSaslMechanism(mechanism)
                .build());
        connection.setReplyTimeout(Waiting.PATIENCE.toMillis());
        try {
            connection.connect().login();
            return connection;
        } catch (Exception e) {
            connection.disconnect();
            throw e;
        }
    }
}
