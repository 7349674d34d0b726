package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP that carries BOSH and WebSocket: paths, methods, origins and connections. */
class NotificationHttpIT {

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("bosh.wait", "1s", "bosh.inactivity", "2s");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void httpBindWorksWithAndWithoutItsLastSlash() throws Exception {
        String address = "http://127.0.0.1:" + running.service.ports().http();

        assertThat(new RawBosh(address + "/http-bind").create("wait='1'")).contains(" sid=");
        assertThat(new RawBosh(address + "/http-bind/").create("wait='1'")).contains(" sid=");
    }

    @Test
    void pagesOfAllowedOriginsMayUseBosh() throws Exception {
        HttpResponse<String> preflight = request("OPTIONS", "http://localhost:3000", "");
        HttpResponse<String> post = request("POST", "http://localhost:3000", "<body rid='1' xmlns='x'/>");
        HttpResponse<String> stranger = request("OPTIONS", "https://evil.example", "");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
                .isEqualTo("http://localhost:3000");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Content-Type");
        assertThat(post.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
                .isEqualTo("http://localhost:3000");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    /** A page that can't read the refusal has no idea what is wrong. */
    @Test
    void pagesOfAllowedOriginsMayReadWhyTheyAreRefused() throws Exception {
        HttpResponse<String> tooLarge = request("POST", "http://localhost:3000", "x".repeat(200_000));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
                .isEqualTo("http://localhost:3000");
        assertThat(request("POST", "https://evil.example", "x".repeat(200_000))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        for (String refused : List.of("/http-bind/%zz", "/http-bind/../..", "/http-bind%2Fx")) {
            assertThat(refusal(refused, "http://localhost:3000").header("access-control-allow-origin"))
                    .as(refused)
                    .isEqualTo("http://localhost:3000");
            assertThat(refusal(refused, "http://localhost:3000").header("vary")).isEqualTo("Origin");
            assertThat(refusal(refused, "https://evil.example").header("access-control-allow-origin"))
                    .as(refused)
                    .isEmpty();
        }
    }

    private HttpSocket.Answer refusal(String path, String origin) throws Exception {
        try (HttpSocket http = HttpSocket.connect(running.service.ports().http())) {
            HttpSocket.Answer answer = http.ask("POST " + path + " HTTP/1.1", "Host: x", "Origin: " + origin);
            assertThat(answer.status()).isEqualTo(400);
            return answer;
        }
    }

    /** What a browser says of the page, and what a library says of itself. */
    @ParameterizedTest
    @CsvSource({"http://localhost:3000, 101", "same, 101", "https://evil.example, 403", "null, 403"})
    void pagesOfAllowedOriginsMayOpenAWebSocket(String origin, int status) throws Exception {
        String server = "127.0.0.1:" + running.service.ports().http();
        try (Socket page = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            page.setSoTimeout(8000);
            page.getOutputStream()
                    .write(("GET /ws HTTP/1.1\r\nHost: "
                                    + server
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                    + "Sec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Protocol: xmpp\r\nOrigin: "
                                    + (origin.equals("same") ? "http://" + server : origin)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(page.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 " + status);
        }
        assertThat(refusals("origin")).isEqualTo(status == 403 ? 1 : 0);
    }

    private double refusals(String reason) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    @Test
    void refusedRequestsAreCountedByReason() throws Exception {
        assertThat(running.bosh().post("x".repeat(200_000)).get().statusCode()).isEqualTo(413);
        assertThat(RawBosh.text(running.bosh().post("<body>"))).contains("bad-request");
        assertThat(request("OPTIONS", "https://evil.example", "").statusCode()).isEqualTo(403);

        assertThat(refusals("body-size")).isEqualTo(1);
        assertThat(refusals("bad-request")).isEqualTo(1);
        assertThat(refusals("origin")).isEqualTo(1);
    }

    @Spec(document = "XEP-0124", section = "18.1")
    @Test
    void asManyRequestsAsAreHeldMayComeByOneConnection() throws Exception {
        running.close();
        running = RunningNotificationService.start("bosh.hold", "5", "bosh.wait", "20s");
        RawBosh session = running.bosh();
        String created = RawBosh.text(session.post(
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' hold='5' wait='20' ver='1.6' to='x'/>"));
        String sid = created.replaceAll("(?s).* sid=\"([^\"]+)\".*", "$1");
        StringBuilder requests = new StringBuilder();
        for (int rid = 2; rid <= 7; rid++) {
            String body = "<body xmlns='http://jabber.org/protocol/httpbind' sid='"
                    + sid
                    + "' rid='"
                    + rid
                    + (rid == 7 ? "' type='terminate'/>" : "'/>");
            requests.append("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            client.setSoTimeout(8000);
            client.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            StringBuilder answers = new StringBuilder();
            while (answers.toString().split("HTTP/1.1 200", -1).length - 1 < 6) {
                byte[] some = new byte[4096];
                int count = client.getInputStream().read(some);
                assertThat(count).as(answers.toString()).isGreaterThan(0);
                answers.append(new String(some, 0, count, StandardCharsets.US_ASCII));
            }
            assertThat(answers.toString()).doesNotContain("HTTP/1.1 400");
        }
    }

    @Test
    void otherMethodsAndPathsAreRefusedAsHttpDefines() throws Exception {
        assertThat(request("PUT", "http://localhost", "x").statusCode()).isEqualTo(405);
        assertThat(request("GET", "http://localhost", "").statusCode()).isEqualTo(200);
        HttpResponse<String> head = request("HEAD", "http://localhost", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(100);
        HttpResponse<String> unknown = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + running.service.ports().http()
                                        + "/other"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> request(String method, String origin, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + running.service.ports().http()
                                        + "/http-bind/"))
                                .header("Origin", origin)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
