package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page behind a proxy that rewrites Host: one rule for every endpoint. */
class OriginAtEveryPortIT {

    private static final String PAGE = "Origin: https://desk.test\r\n";
    private static final String FORWARDED = "X-Forwarded-Host: desk.test\r\nX-Forwarded-Proto: https\r\n";

    private static RunningServer behindProxy;
    private static RunningServer alone;

    @BeforeAll
    static void start() {
        behindProxy = RunningServer.start("--finesse.proxies.trusted=127.0.0.0/8,::1");
        alone = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        behindProxy.close();
        alone.close();
    }

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                new Endpoint("REST", RunningServer::restPort, "GET /finesse/api/SystemInfo HTTP/1.1", ""),
                new Endpoint("WebSocket at REST", RunningServer::restPort, Endpoint.webSocket("/ws/"), ""),
                new Endpoint("BOSH", s -> s.notificationPorts().http(), Endpoint.post("/http-bind/"), "hello"),
                new Endpoint("WebSocket", s -> s.notificationPorts().http(), Endpoint.webSocket("/ws/"), ""));
    }

    /** Where a request goes, and the request but for Host and Origin. */
    record Endpoint(String name, ToIntFunction<RunningServer> port, String request, String body) {

        @Override
        public String toString() {
            return name;
        }

        private static String post(String path) {
            return "POST " + path + " HTTP/1.1\r\nContent-Length: 5";
        }

        private static String webSocket(String path) {
            return "GET "
                    + path
                    + " HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                    + "Sec-WebSocket-Protocol: xmpp";
        }

        /** The answer's status. */
        String status(RunningServer server, String headers) throws IOException {
            String connection = request.contains("Upgrade") ? "Upgrade" : "close";
            String answer = RawRequests.exchangeAndEnd(
                    port.applyAsInt(server),
                    request + "\r\nHost: inside:1234\r\nConnection: " + connection + "\r\n" + headers + "\r\n" + body);
            return answer.split(" ", 3)[1];
        }

        String served() {
            return request.contains("Upgrade") ? "101" : "200";
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void thePageOfATrustedProxyIsTheServersOwn(Endpoint endpoint) throws IOException {
        assertThat(endpoint.status(behindProxy, PAGE + FORWARDED)).isEqualTo(endpoint.served());
        assertThat(endpoint.status(behindProxy, PAGE)).isEqualTo("403");
        assertThat(endpoint.status(behindProxy, "Origin: https://evil.test\r\n" + FORWARDED))
                .isEqualTo("403");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whoIsNoTrustedProxyIsNotBelieved(Endpoint endpoint) throws IOException {
        assertThat(endpoint.status(alone, PAGE + FORWARDED)).isEqualTo("403");
        assertThat(endpoint.status(alone, "Origin: http://inside:1234\r\n")).isEqualTo(endpoint.served());
        assertThat(endpoint.status(alone, "")).isEqualTo(endpoint.served());
    }
}
