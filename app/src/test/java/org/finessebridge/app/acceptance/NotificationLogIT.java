package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.NotificationLog.LOGGER;
import static org.finessebridge.app.acceptance.NotificationLog.setLevel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log files of the Notification Service, and how an operator switches them. */
class NotificationLogIT {

    private static final String DEBUG = "\"DEBUG\"";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The status line of an attempt to switch a logger under a name of the server. */
    private static String post(String host, String path) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.restPort())) {
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write(("POST "
                                    + path
                                    + " HTTP/1.1\r\nHost: "
                                    + host
                                    + "\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static String bosh(String attributes, String payload) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + server.notificationPorts().http()
                                        + "/http-bind/"))
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                                <body xmlns='http://jabber.org/protocol/httpbind' \
                                                %s>%s</body>""".formatted(attributes, payload)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String log(String name) {
        return NotificationLog.read(server.data(), name);
    }

    @Test
    void debugIsOffUntilAnOperatorSwitchesItOnAndThenTellsEveryBodyButNoSecret() throws Exception {
        String password = Base64.getEncoder().encodeToString("\0002001\0002001".getBytes(StandardCharsets.UTF_8));
        bosh("rid='10' wait='1' hold='1' to='x' ver='1.6'", "");
        Waiting.until("the start", () -> log("info.log").contains("HTTP bind service started"));
        assertThat(log("debug.log")).isEmpty();

        assertThat(setLevel(server, DEBUG).statusCode()).isEqualTo(204);

        Waiting.until("the warning", () -> log("info.log").contains("costs performance"));
        String created = bosh("rid='20' wait='1' hold='1' to='x' ver='1.6'", "");
        String sid = created.replaceAll("(?s).* sid=['\"]([^'\"]+)['\"].*", "$1");
        bosh(
                "rid='21' sid='" + sid + "'",
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + password + "</auth>");
        String shortSid = sid.substring(0, 8);
        Waiting.until(
                "the exchange",
                () -> log("debug.log").contains("HTTP RECV(" + shortSid + "): <body")
                        && log("debug.log").contains("HTTP SENT(" + shortSid + "): <body")
                        && log("debug.log").contains(">***</auth>"));
        assertThat(log("debug.log")).doesNotContain(password).doesNotContain(sid);
        assertThat(log("debug.log").lines().findFirst().orElse(""))
                .matches("\\d{4}\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d:\\d\\d .*");

        assertThat(setLevel(server, "null").statusCode()).isEqualTo(204);
        Waiting.until("the end", () -> log("info.log").contains("Service is off"));
    }

    @Test
    void anOperatorMayAskOverHttp2() throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, server.trust().getTrustManagers(), null);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("https://localhost:" + server.restTlsPort() + "/actuator/loggers/" + LOGGER))
                .build();
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyElseMaySwitchIt() throws Exception {
        for (String trace : List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")) {
            assertThat(setLevel(server, DEBUG, trace, "1.1 proxy").statusCode())
                    .as(trace)
                    .isEqualTo(403);
        }
        assertThat(post("evil.example", "/actuator/loggers/" + LOGGER)).contains(" 403 ");
        assertThat(post("localhost", "/actuator/loggers/ROOT")).contains(" 403 ");
        assertThat(post("localhost", "/actuator/loggers/" + LOGGER + "2")).contains(" 403 ");
        assertThat(post("[::1]:8080", "/actuator/loggers/" + LOGGER + ".bosh")).contains(" 204 ");
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + server.restPort() + "/actuator/env"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }
}
