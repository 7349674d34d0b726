package org.finessebridge.app.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.finessebridge.app.ldap.LdapDirectory;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users of the directory sign in with the passwords of an LDAP server, over REST and XMPP. */
class LdapIT {

    private static final String ME = "/finesse/api/User/2001";
    private static final String ADMINISTRATOR = "/finesse/api/Administrator/";

    @TempDir
    Path directory;

    @Test
    void usersSignInWithTheServersPasswordsAndHearWhenItIsAway() throws Exception {
        try (LdapDirectory ldap = LdapDirectory.start(directory, "localhost")) {
            ldap.add("2001", "of-ldap");
            ldap.add("2002", "of-ldap");
            try (RunningServer server = RunningServer.start(
                    "--finesse.ldap.url=" + ldap.ldap(),
                    "--finesse.ldap.start-tls=false",
                    "--finesse.ldap.bind-dn=" + LdapDirectory.READER,
                    "--finesse.ldap.bind-password=" + LdapDirectory.READER_PASSWORD,
                    "--finesse.ldap.search-base=" + LdapDirectory.PEOPLE,
                    "--finesse.ldap.search-filter=(uid={loginId})",
                    "--finesse.ldap.groups.administrators=" + LdapDirectory.ADMINISTRATORS)) {
                assertThat(get(server, "2001", "of-ldap").statusCode()).isEqualTo(200);
                assertThat(get(server, "2001", "2001").statusCode()).isEqualTo(401);
                assertThat(get(server, "nobody", "of-ldap").statusCode()).isEqualTo(401);
                assertThat(get(server, "boss", "boss-secret").statusCode()).isEqualTo(200);
                assertThat(get(server, "boss", "wrong").statusCode()).isEqualTo(401);
                assertThat(get(server, "administrator", "administrator").statusCode())
                        .as("whom the product knows itself")
                        .isEqualTo(200);
                passwordsAreSetAtTheServerAlone(new FinesseHttp(server.restPort(), "administrator", "administrator"));
                assertThat(get(server, " BOSS", "boss-secret").statusCode()).isEqualTo(200);
                for (String name : List.of("boss", "Boss")) {
                    assertThat(put(server, name, "boss-secret", "a long one of my own")
                                    .statusCode())
                            .as("an account here would outlast the one there")
                            .isIn(401, 403);
                    assertThat(get(server, name, "a long one of my own").statusCode())
                            .isEqualTo(401);
                }
                aLatePasswordDoesNotReplaceOneThatWasReset(server);
                XMPPTCPConnection signedIn = xmpp(server, "2002", "of-ldap");
                assertThat(signedIn.isAuthenticated()).isTrue();
                assertThatThrownBy(() -> xmpp(server, "2002", "2002")).hasMessageContaining("not-authorized");

                ldap.stop();
                for (int i = 0; i < 6; i++) {
                    HttpResponse<String> away = get(server, "2001", "of-ldap");
                    assertThat(away.statusCode()).isEqualTo(503);
                    assertThat(away.body()).contains("AUTHENTICATION_UNAVAILABLE");
                }
                assertThat(get(server, "administrator", "the reset password").statusCode())
                        .isEqualTo(200);
                assertThat(signedIn.isConnected()).isTrue();
                assertThatThrownBy(() -> xmpp(server, "2001", "of-ldap"))
                        .isInstanceOf(SASLErrorException.class)
                        .hasMessageContaining("temporary-auth-failure");
                signedIn.disconnect();

                ldap.again();
                server.pass(Duration.ofSeconds(5));
                assertThat(get(server, "2001", "of-ldap").statusCode())
                        .as("nothing counted for a lock")
                        .isEqualTo(200);
            }
        }
    }

    private static void passwordsAreSetAtTheServerAlone(FinesseHttp administrator) {
        administrator.put("/finesse/api/Directory/Team/1", "<Team><name>One</name></Team>", "1");
        assertThat(administrator
                        .put("/finesse/api/Directory/User/1001", "<User><teamId>1</teamId></User>", "2")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = administrator.put(
                "/finesse/api/User/1001/Password", "<Password><password>kept in vain</password></Password>", "3");
        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.body()).contains("those of the LDAP server");
        assertThat(administrator
                        .put("/finesse/api/Directory/User/1001", "<User><password>in vain</password></User>", "4")
                        .body())
                .contains("<applied>false</applied>", "those of the LDAP server");
    }

    /** Who has an old password, and sends it before it is changed and the body after that. */
    private static void aLatePasswordDoesNotReplaceOneThatWasReset(RunningServer server) throws IOException {
        String body = body("the thief's password");
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), server.restPort())) {
            String credentials = Base64.getEncoder().encodeToString("administrator:administrator".getBytes(UTF_8));
            late.getOutputStream()
                    .write(("PUT " + ADMINISTRATOR + "administrator HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Basic " + credentials + "\r\nContent-Type: application/xml\r\n"
                                    + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                    + body.substring(0, 9))
                            .getBytes(UTF_8));
            assertThat(put(server, "administrator", "administrator", "the reset password")
                            .statusCode())
                    .isEqualTo(200);
            late.getOutputStream().write(body.substring(9).getBytes(UTF_8));
            assertThat(new String(late.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 401");
        }
        assertThat(get(server, "administrator", "the reset password").statusCode())
                .isEqualTo(200);
    }

    private static String body(String password) {
        return "<Administrator><password>" + password + "</password></Administrator>";
    }

    private static HttpResponse<String> put(RunningServer server, String name, String password, String next) {
        return new FinesseHttp(server.restPort(), name, password).put(ADMINISTRATOR + name, body(next), "1");
    }

    private static HttpResponse<String> get(RunningServer server, String user, String password) {
        return new FinesseHttp(server.restPort(), user, password).get(ME);
    }

    private static XMPPTCPConnection xmpp(RunningServer server, String user, String password) throws Exception {
        XMPPTCPConnection connection = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                .setHost("127.0.0.1")
                .setPort(server.notificationPorts().tcp())
                .setXmppDomain(RunningServer.DOMAIN)
                .setUsernameAndPassword(user, password)
                .setSecurityMode(SecurityMode.disabled)
                .build());
        connection.connect();
        try {
            connection.login();
        } catch (Exception e) {
            connection.disconnect();
            throw e;
        }
        return connection;
    }
}
