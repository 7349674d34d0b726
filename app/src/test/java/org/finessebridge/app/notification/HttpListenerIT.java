package org.finessebridge.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.finessebridge.app.notification.HttpSocket.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself asks of 7443 and 7071: RFC 9110, RFC 9112 and the handshake of RFC 6455. */
class HttpListenerIT {

    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

    private static RunningNotificationService running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningNotificationService.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static HttpSocket connect() throws IOException {
        return HttpSocket.connect(running.service.ports().http());
    }

    private static Answer ask(String... lines) throws IOException {
        try (HttpSocket http = connect()) {
            return http.ask(lines);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/http-bind",
                "/http-bind/",
                "//http-bind/",
                "/http-bind//",
                "///http-bind",
                "/http-bind;jsessionid=0123",
                "/http-bind/;jsessionid=0123?a=b",
                "/./http-bind/",
                "/x/../http-bind",
                "/http%2Dbind/",
                "/http-bind/anything",
                "http://fin1.example.com:7071/http-bind/",
                "HTTP://fin1.example.com/http-bind?a=b",
                "https://[::1]:7443//http-bind",
                "http://fin1.example.com:/http-bind/"
            })
    void targetsThatMeanBosh(String target) throws Exception {
        Answer answer = ask("GET " + target + " HTTP/1.1", "Host: x");

        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.body().contains("BOSH endpoint"), answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/http-bindx | 404 | BOSH is at /http-bind/",
                "/http-bind%2Fx | 400 | slash",
                "/%2Fhttp-bind/ | 400 | slash",
                "/ | 404 | XMPP over WebSocket at /ws/",
                "http://fin1.example.com | 404 | BOSH is at /http-bind/",
                "/http-bind/../.. | 400 | leads out",
                "/http-bind/%zz | 400 | %",
                "/http-bind/%4 | 400 | %",
                "http-bind | 400 | a path or an address",
                "ftp://x/http-bind | 400 | a path or an address",
                "http:///http-bind | 400 | a path or an address",
                "http://user@host/http-bind | 400 | a path or an address"
            })
    void targetsThatAreRefusedWithAReason(String target, int status, String why) throws Exception {
        Answer answer = ask("GET " + target + " HTTP/1.1", "Host: x");

        assertEquals(status, answer.status());
        assertTrue(answer.body().contains(why), answer.body());
    }

    @Test
    void anAbsoluteTargetOpensASessionAndAWebSocket() throws Exception {
        String body =
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='x' wait='1'" + " hold='1' ver='1.6'/>";
        try (HttpSocket http = connect()) {
            Answer answer = http.send("POST http://host:7071/http-bind/ HTTP/1.1\r\nHost: x\r\n"
                            + "Content-Length: "
                            + body.length()
                            + "\r\n\r\n"
                            + body)
                    .take(false);

            assertTrue(answer.body().contains(" sid="), answer.body());
        }
        // a page's own origin is that of the target, whatever the Host header says
        assertEquals(
                101,
                ask(
                                "GET http://host:7071/ws/ HTTP/1.1",
                                "Host: other",
                                "Origin: http://host:7071",
                                "Upgrade: websocket",
                                "Connection: Upgrade",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Protocol: xmpp",
                                KEY)
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 | X: y | 400 | needs a Host",
                "HTTP/1.1 | Host: a#Host: a | 400 | one Host",
                "HTTP/1.1 | Host: a#host: b | 400 | one Host",
                "HTTP/1.0 | Host: a#Host: b | 400 | one Host",
                "HTTP/1.1 | Host: a/b | 400 | not a host",
                "HTTP/1.1 | Host: user@a | 400 | not a host",
                "HTTP/1.1 | Host: | 200 | BOSH",
                "HTTP/1.1 | Host: [::1]:7071 | 200 | BOSH",
                "HTTP/1.0 | X: y | 200 | BOSH",
                "HTTP/2.0 | Host: a | 505 | HTTP/1.1"
            })
    void hostIsNeededOnce(String version, String headers, int status, String why) throws Exception {
        Answer answer = ask("GET /http-bind/ " + version, headers.replace("#", "\r\n"));

        assertEquals(status, answer.status());
        assertTrue(answer.body().contains(why), answer.body());
    }

    @Test
    void aClientOfHttp10IsToldThatItsConnectionStays() throws Exception {
        try (HttpSocket http = connect()) {
            for (int i = 0; i < 2; i++) {
                Answer kept = http.ask("GET /http-bind/ HTTP/1.0", "Connection: Keep-Alive");
                assertEquals("keep-alive", kept.header("connection"));
            }

            Answer last = http.ask("GET /http-bind/ HTTP/1.0");

            assertEquals("close", last.header("connection"));
            assertTrue(http.isClosed());
        }
        try (HttpSocket http = connect()) {
            assertEquals("", http.ask("GET / HTTP/1.1", "Host: x").header("connection"));
            assertEquals(
                    "close",
                    http.ask("GET / HTTP/1.1", "Host: x", "Connection: close").header("connection"));
            assertTrue(http.isClosed());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,     /http-bind/, 405, 'GET, HEAD, OPTIONS, POST'",
        "DELETE,  /http-bind,  405, 'GET, HEAD, OPTIONS, POST'",
        "OPTIONS, /http-bind/, 200, 'GET, HEAD, OPTIONS, POST'",
        "OPTIONS, *,           200, 'GET, HEAD, OPTIONS, POST'",
        "POST,    /ws/,        405, 'GET, HEAD, OPTIONS'",
        "OPTIONS, /ws,         200, 'GET, HEAD, OPTIONS'"
    })
    void allowNamesEveryMethod(String method, String target, int status, String allow) throws Exception {
        Answer answer = ask(method + " " + target + " HTTP/1.1", "Host: x", "Content-Length: 0");

        assertEquals(status, answer.status());
        assertEquals(allow, answer.header("allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ws/ HTTP/1.1#Host: x",
                "HEAD /ws/ HTTP/1.1#Host: x",
                "GET /ws HTTP/1.1#Host: x#Upgrade: h2c#Connection: Upgrade",
                "GET /ws HTTP/1.1#Host: x#Upgrade: websocket#Connection: Upgrade#" + KEY,
                "GET /ws HTTP/1.1#Host: x#Upgrade: websocket#Connection: Upgrade#"
                        + KEY
                        + "#Sec-WebSocket-Version: 8#Sec-WebSocket-Protocol: xmpp"
            })
    void theDoorForWebSocketsSaysWhatItSpeaks(String request) throws Exception {
        Answer answer = ask(request.split("#", -1));

        assertEquals(426, answer.status());
        assertEquals("websocket", answer.header("upgrade"));
        assertEquals("upgrade", answer.header("connection"));
        assertEquals("13", answer.header("sec-websocket-version"));
    }

    @Test
    void whereTheConnectionEndsTheUpgradeIsNamedAllTheSame() throws Exception {
        Answer answer = ask("GET /ws/ HTTP/1.1", "Host: x", "Connection: close");

        assertEquals(426, answer.status());
        assertEquals("close, upgrade", answer.header("connection"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Upgrade: websocket#Connection: Upgrade#Sec-WebSocket-Version: 13"
                        + "#Sec-WebSocket-Protocol: xmpp | handshake",
                "Upgrade: websocket#Connection: Upgrade#Sec-WebSocket-Version: 13#"
                        + KEY
                        + " | subprotocol must be xmpp"
            })
    void aHandshakeThatIsNoneIsRefusedWithAReason(String headers, String why) throws Exception {
        Answer answer = ask("GET /ws HTTP/1.1", "Host: x", headers.replace("#", "\r\n"));

        assertEquals(400, answer.status());
        assertTrue(answer.body().contains(why), answer.body());
    }

    @Test
    void aPageMaySendTheHeadersThatItAsksFor() throws Exception {
        Answer preflight = ask(
                "OPTIONS /http-bind/ HTTP/1.1",
                "Host: x",
                "Origin: http://localhost:3000",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: cache-control,content-type, ,bad name",
                "Access-Control-Request-Headers: X-Requested-With");

        assertEquals(200, preflight.status());
        assertEquals("cache-control, content-type, X-Requested-With", preflight.header("access-control-allow-headers"));
        assertEquals("Origin, access-control-request-headers", preflight.header("vary"));
        assertEquals("POST, OPTIONS", preflight.header("access-control-allow-methods"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS", "HEAD"})
    void httpAtThePortForHttpsIsToldSo(String method) throws Exception {
        try (HttpSocket http = HttpSocket.connect(running.service.ports().https())) {
            String request = method + " /http-bind/ HTTP/1.1\r\nHost: x\r\n\r\n";
            http.send(request.substring(0, 2)).send(request.substring(2));

            Answer answer = http.take(method.equals("HEAD"));

            assertEquals(400, answer.status());
            assertEquals("close", answer.header("connection"));
            if (!method.equals("HEAD")) {
                assertTrue(answer.body().contains("HTTPS"), answer.body());
            }
            assertTrue(http.isClosed());
        }
    }

    /** TLS refuses them in its own way; a server that answers HTTP to all would mislead. */
    @ParameterizedTest
    @ValueSource(strings = {"FETCHING / ", "GE/", "get / HTTP/1.1\r\n\r\n", "<stream:stream>"})
    void whatIsNeitherTlsNorHttpGetsNoHttp(String bytes) throws Exception {
        try (HttpSocket http = HttpSocket.connect(running.service.ports().https())) {
            http.send(bytes);
            String all = http.untilClosed();

            assertTrue(!all.contains("HTTP/1.1"), all);
        }
    }
}
