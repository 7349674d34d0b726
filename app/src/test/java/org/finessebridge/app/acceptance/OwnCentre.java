package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;

/** A product without the demo, whose users are its own; it may be started again with what it has kept. */
final class OwnCentre implements AutoCloseable {

    static final String ADMINISTRATOR = "correct horse battery";

    static final String TEAMS = "/finesse/api/Directory/teams.csv";
    static final String USERS = "/finesse/api/Directory/users.csv";

    static final String TEAMS_FILE = "id,name\n1,Sales\n2,Größe & Co\n";

    /** Each one's password is {@link #passwordOf}; the last has none. */
    static final String USERS_FILE = """
            loginId,loginName,firstName,lastName,roles,teamId,supervisedTeamIds,password
            1001,jdoe,Jane,Doe,Agent,1,,geheim-1001
            1002,bsmith,Bob,'=Smith,Agent,1,,geheim-1002
            1003,ceo,Cleo,Ö,Agent;Supervisor,2,1;2,geheim-1003
            1004,later,Later,On,Agent,2,,
            """;

    private final Database database;
    private final String name;
    private final Path data;
    private final List<String> settings;
    private RunningServer server;

    private OwnCentre(Database database, String name, Path data, List<String> settings) {
        this.database = database;
        this.name = name;
        this.data = data;
        this.settings = settings;
        this.server = start();
    }

    /** A first start: nobody is there but the administrator with the first password. */
    static OwnCentre empty(Database database, Path data, String... settings) throws SQLException {
        String name = "own_" + Integer.toUnsignedString(data.hashCode(), 36);
        database.create(name);
        return new OwnCentre(database, name, data, List.of(settings));
    }

    /** One with two teams and four users. */
    static OwnCentre withUsers(Database database, Path data, String... settings) throws Exception {
        OwnCentre centre = empty(database, data, settings);
        try {
            centre.changeFirstPassword();
            FinesseHttp administrator = centre.administrator();
            assertThat(csv(administrator, TEAMS, TEAMS_FILE, true).statusCode()).isEqualTo(200);
            assertThat(csv(administrator, USERS, USERS_FILE, true).statusCode()).isEqualTo(200);
            return centre;
        } catch (Exception | AssertionError e) {
            centre.close();
            throw e;
        }
    }

    private RunningServer start() {
        return RunningServer.start(
                Stream.of(List.of("--finesse.demo.enabled=false"), database.settings(name, data), settings)
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    /** The same again, with what it has kept. */
    void restart() {
        server.close();
        server = start();
    }

    RunningServer server() {
        return server;
    }

    /** A file of the data directory. */
    Path file(String path) {
        return data.resolve(path);
    }

    /** What the first password is, from its file. */
    String firstPassword() throws IOException {
        return Files.readString(file("administrator-password")).strip();
    }

    void changeFirstPassword() throws IOException {
        assertThat(rest("administrator", firstPassword())
                        .put(
                                "/finesse/api/Administrator/administrator",
                                "<Administrator><password>" + ADMINISTRATOR + "</password></Administrator>",
                                "1")
                        .statusCode())
                .isEqualTo(200);
    }

    FinesseHttp administrator() {
        return rest("administrator", ADMINISTRATOR);
    }

    FinesseHttp rest(String user, String password) {
        return new FinesseHttp(server.restPort(), user, password);
    }

    static String passwordOf(String loginId) {
        return "geheim-" + loginId;
    }

    /** How a user's password is taken by REST. */
    int statusOf(String user, String password) {
        return rest(user, password).get("/finesse/api/User/" + user).statusCode();
    }

    static String user(FinesseHttp by, String user) {
        return by.get("/finesse/api/User/" + user).body();
    }

    static HttpResponse<String> csv(FinesseHttp administrator, String path, String file, boolean apply) {
        return FinesseHttp.send(administrator
                .request(path + (apply ? "?apply=true" : ""))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file))
                .build());
    }

    static HttpResponse<String> delete(FinesseHttp administrator, String path) {
        return FinesseHttp.send(administrator.request(path).DELETE().build());
    }

    /** What the audit has of the newest change. */
    String newestChange() {
        return administrator().get("/finesse/api/ConfigurationAudit?limit=1").body();
    }

    /** Signs in over XMPP, and out again; tells as whom. */
    String signIn(String user, String password, String mechanism) throws Exception {
        XMPPTCPConnection connection = connect(user, password, mechanism);
        String loginId = connection.getUser().getLocalpart().toString();
        connection.disconnect();
        return loginId;
    }

    XMPPTCPConnection connect(String user, String password, String mechanism) throws Exception {
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

    @Override
    public void close() {
        server.close();
    }
}
