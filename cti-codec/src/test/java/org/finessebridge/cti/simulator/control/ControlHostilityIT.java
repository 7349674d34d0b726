package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a control API must refuse, after which it serves as before. */
class ControlHostilityIT {

    private static final int STATUS_LENGTH = "HTTP/1.1 200".length();
    private static final String JSON = "Content-Type: application/json\r\n";

    private final ControlBench bench;

    ControlHostilityIT() throws Exception {
        bench = ControlBench.start();
    }

    @AfterEach
    void close() throws Exception {
        assertThat(bench.get("/control/calls").status()).isEqualTo(200);
        assertThat(bench.simulator.openSessions().join()).isZero();
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"from\":\"1\"",
                "[]",
                "7",
                "null",
                "{} {}",
                "\ufeff\ufeff{\"from\":\"4085550199\",\"to\":\"7000\"}",
                "{\"from\":\"1\",\"from\":\"2\",\"to\":\"3\"}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}",
                "{\"from\":123456789012345678901234567890,\"to\":\"7000\"}",
                "{\"from\":\"4085550199\",\"to\":1e999999999}",
                "{\"from\":\"4085550199\",\"to\":7000}",
                "{\"from\":\"4085550199\"}",
                "{\"from\":\"4085550199\",\"to\":\"\"}",
                "{\"from\":\"4085550199\",\"to\":\"7000\\u0000\"}",
                "{\"from\":\"4085550199\",\"to\":\"+491234567890123456789012345678901234567890\"}",
                "{\"from\":\"٤٠٨\",\"to\":\"7000\"}",
                "{\"from\":\"2001\",\"to\":\"7000\"}",
                "{\"from\":\"4085550199\",\"to\":\"7000\",\"speed\":1}",
                "{\"from\":\"4085550199\",\"to\":\"7000\",\"variables\":[]}",
                "{\"from\":\"4085550199\",\"to\":\"7000\",\"variables\":{\"callVariable1\":1}}",
                "{\"from\":\"4085550199\",\"to\":\"7000\",\"variables\":{\"user.x\":\"\\u0007\"}}",
                "{\"from\":\"4085550199\",\"to\":\"7000\",\"variables\":{\"\":\"x\"}}",
            })
    void refusesBodies(String body) throws Exception {
        ControlBench.Answer answer = bench.post("/control/calls", body);
        assertThat(answer.status()).as(answer.message()).isEqualTo(400);
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.message()).isNotEmpty().doesNotContainPattern("\\p{Cntrl}");
        assertThat(bench.get("/control/calls").body().get("calls")).isEmpty();
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertThat(bench.post("/control/calls", "\ufeff{\"from\":\"4085550199\",\"to\":\"7003\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void namesTheMemberThatItDoesNotKnow() throws Exception {
        assertThat(bench.put("/control/peripheral", "{\"onlin\":true}").message())
                .isEqualTo("'onlin' is no member: there are online");
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        ControlBench.Answer answer = bench.post("/control/calls", "{\"from\":\"" + "1".repeat(65 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
        assertThat(raw("GET /control?" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /control HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(10_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesWhatIsNoHttp() throws Exception {
        assertThat(raw("\u0000\u0001 nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET http://evil.example/control HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /control/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    /** A page of any site may send these without being asked. */
    @Test
    void refusesPagesOfBrowsers() throws Exception {
        assertThat(raw("GET /control/events HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET /control HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        for (String host : List.of(
                "evil.example",
                "127.0.0.1.evil.example:7080",
                "",
                "10.0.0.1",
                "[",
                "localhost.evil",
                "localhost:",
                "localhost:0",
                "localhost:65536",
                "localhost:http",
                "localhost:80:80",
                "localhost:80@evil.example",
                "[::1",
                "[::1]x",
                "[::1]80",
                "[localhost]",
                "[127.0.0.1]",
                "::1",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "localhost.",
                "local host",
                "127.0.0.256")) {
            assertThat(raw("GET /control HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 403");
        }
        for (String host : List.of(
                "localhost:7080",
                "127.0.0.1",
                "[::1]:7080",
                "LocalHost",
                "127.9.9.9:1",
                "[0:0:0:0:0:0:0:1]",
                "localhost:65535")) {
            assertThat(raw("GET /control HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(raw("GET /control HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw("GET /control HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"))
                .startsWith("HTTP/1.1 40");
        assertThat(bench.send("POST", "/control/session/drop", "text/plain", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(bench.send("POST", "/control/session/drop", null).status()).isEqualTo(415);
    }

    @Test
    void knowsItsPathsAndMethods() throws Exception {
        for (String path : List.of("/", "/control/", "/controls", "/control/calls/1/2/3", "/control/calls//hang-up")) {
            assertThat(bench.get(path).status()).as(path).isEqualTo(404);
        }
        ControlBench.Answer method = bench.delete("/control/calls");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.message()).isEqualTo("here GET, POST can be used");
        assertThat(allOf("DELETE /control/calls HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsIgnoringCase("\r\nallow: GET, POST\r\n");
        for (String path : List.of("/control/events", "/control/openapi.json")) {
            assertThat(allOf("DELETE " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 405")
                    .containsIgnoringCase("\r\nallow: GET\r\n");
        }
        assertThat(bench.get("/control/calls/16777217").code()).isEqualTo("unknown-call");
        assertThat(bench.get("/control/calls/99999999999999").code()).isEqualTo("unknown-call");
        assertThat(bench.get("/control/calls/x").code()).isEqualTo("unknown-call");
        assertThat(bench.get("/control?x=1").code()).isEqualTo("wrong-path");
        assertThat(bench.get("/control/external-numbers/a").code()).isEqualTo("wrong-value");
        assertThat(bench.get("/control/external-numbers/%2B49*31%23")
                        .body()
                        .path("number")
                        .asString())
                .isEqualTo("+49*31#");
    }

    /** Connections that send nothing, or half a request, take nothing from others. */
    @Test
    void bearsClientsThatAreSlow() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = socket();
                slow.add(socket);
                write(
                        socket,
                        "POST /control/calls HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: 100\r\n\r\n{");
            }
            assertThat(bench.get("/control").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Where there are too many, those make room that have done nothing for longest; streams stay. */
    @Test
    void bearsManyConnections() throws Exception {
        List<Socket> many = new ArrayList<>();
        try (Socket stream = socket()) {
            write(stream, "GET /control/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(stream.getInputStream().read()).isEqualTo('H');
            for (int i = 0; i < AdmittedClients.MOST + 10; i++) {
                many.add(socket());
            }
            assertThat(raw("GET /control HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEqualTo("HTTP/1.1 200");
            assertThat(many.getFirst().getInputStream().read()).isEqualTo(-1);
            write(many.getLast(), "GET /control HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(many.getLast().getInputStream().read()).isEqualTo('H');

            bench.call("7003");
            assertThat(new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))
                            .lines()
                            .anyMatch(line -> line.contains("call-began")))
                    .isTrue();
        } finally {
            for (Socket socket : many) {
                socket.close();
            }
        }
    }

    @Test
    void doesNotAnswerWhoDoesNotWait() throws Exception {
        String request = "GET /control/calls HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(allOf(request.repeat(50)).split("HTTP/1.1 200", -1)).hasSizeLessThan(50);
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.control.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** How an answer begins: HTTP/1.1 and its status. */
    private String raw(String text) throws IOException {
        try (Socket socket = socket()) {
            write(socket, text);
            return new String(socket.getInputStream().readNBytes(STATUS_LENGTH), StandardCharsets.ISO_8859_1);
        }
    }

    /** All that is answered until the server closes the connection. */
    private String allOf(String text) throws IOException {
        try (Socket socket = socket()) {
            write(socket, text);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }
}
