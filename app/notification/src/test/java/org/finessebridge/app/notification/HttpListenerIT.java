package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.finessebridge.app.notification.HttpSocket.Answer;
import org.finessebridge.spec.Spec;
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

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("BOSH endpoint");
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

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    @Spec(document = "RFC 9112", section = "3.2.2")
    @Test
    void anAbsoluteTargetOpensASessionAndAWebSocket() throws Exception {
        String body = "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='x' wait='1' hold='1' ver='1.6'/>";
        try (HttpSocket http = connect()) {
            Answer answer = http.send("POST http://host:7071/http-bind/ HTTP/1.1\r\nHost: x\r\n"
                            + "Content-Length: "
                            + body.length()
                            + "\r\n\r\n"
                            + body)
                    .take(false);

            assertThat(answer.body()).contains(" sid=");
        }
        // a page's own origin is that of the target, whatever the Host header says
        assertThat(ask(
                                "GET http://host:7071/ws/ HTTP/1.1",
                                "Host: other",
                                "Origin: http://host:7071",
                                "Upgrade: websocket",
                                "Connection: Upgrade",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Protocol: xmpp",
                                KEY)
                        .status())
                .isEqualTo(101);
    }

    @Spec(document = "RFC 9112", section = "3.2")
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

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void aClientOfHttp10IsToldThatItsConnectionStays() throws Exception {
        try (HttpSocket http = connect()) {
            for (int i = 0; i < 2; i++) {
                Answer kept = http.ask("GET /http-bind/ HTTP/1.0", "Connection: Keep-Alive");
                assertThat(kept.header("connection")).isEqualTo("keep-alive");
            }

            Answer last = http.ask("GET /http-bind/ HTTP/1.0");

            assertThat(last.header("connection")).isEqualTo("close");
            assertThat(http.isClosed()).isTrue();
        }
        try (HttpSocket http = connect()) {
            assertThat(http.ask("GET / HTTP/1.1", "Host: x").header("connection"))
                    .isEmpty();
            assertThat(http.ask("GET / HTTP/1.1", "Host: x", "Connection: close")
                            .header("connection"))
                    .isEqualTo("close");
            assertThat(http.isClosed()).isTrue();
        }
    }

    @Spec(document = "RFC 9110", section = "10.2.1")
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

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("allow")).isEqualTo(allow);
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

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("upgrade")).isEqualTo("websocket");
        assertThat(answer.header("connection")).isEqualTo("upgrade");
        assertThat(answer.header("sec-websocket-version")).isEqualTo("13");
    }

    @Test
    void whereTheConnectionEndsTheUpgradeIsNamedAllTheSame() throws Exception {
        Answer answer = ask("GET /ws/ HTTP/1.1", "Host: x", "Connection: close");

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("connection")).isEqualTo("close, upgrade");
    }

    @Spec(document = "RFC 6455", section = "4.2.1")
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

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
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

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("access-control-allow-headers"))
                .isEqualTo("cache-control, content-type, X-Requested-With");
        assertThat(preflight.header("vary")).isEqualTo("Origin, access-control-request-headers");
        assertThat(preflight.header("access-control-allow-methods")).isEqualTo("POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS", "HEAD"})
    void httpAtThePortForHttpsIsToldSo(String method) throws Exception {
        try (HttpSocket http = HttpSocket.connect(running.service.ports().https())) {
            String request = method + " /http-bind/ HTTP/1.1\r\nHost: x\r\n\r\n";
            http.send(request.substring(0, 2)).send(request.substring(2));

            Answer answer = http.take(method.equals("HEAD"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("connection")).isEqualTo("close");
            if (!method.equals("HEAD")) {
                assertThat(answer.body()).contains("HTTPS");
            }
            assertThat(http.isClosed()).isTrue();
        }
    }

    /** TLS refuses them in its own way; a server that answers HTTP to all would mislead. */
    @ParameterizedTest
    @ValueSource(strings = {"FETCHING / ", "GE/", "get / HTTP/1.1\r\n\r\n", "<stream:stream>"})
    void whatIsNeitherTlsNorHttpGetsNoHttp(String bytes) throws Exception {
        try (HttpSocket http = HttpSocket.connect(running.service.ports().https())) {
            http.send(bytes);
            String all = http.untilClosed();

            assertThat(all).doesNotContain("HTTP/1.1");
        }
    }
}
