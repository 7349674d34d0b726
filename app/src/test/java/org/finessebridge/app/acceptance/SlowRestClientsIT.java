package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends byte by byte, or takes too many connections, is ended at both ports of REST. */
class SlowRestClientsIT {

    private static final String PUT =
            "PUT /finesse/api/User/2001 HTTP/1.1\r\nHost: a\r\nContent-Type: application/xml\r\n";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                "--finesse.rest.request-timeout=400ms", "--finesse.rest.connections-per-address=60");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * A request that is never complete.
     *
     * @param begin what is sent at once
     * @param drop what is sent again and again
     */
    record Slow(String name, String begin, char drop) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Slow> slowOnes() {
        return Stream.of(
                new Slow("a request line", "GET /finesse/api/", 'x'),
                new Slow("blank lines", "", '\n'),
                new Slow("a header", "GET /finesse/api/SystemInfo HTTP/1.1\r\nHost: a\r\nX: ", 'x'),
                new Slow("a second head", "GET /finesse/api/SystemInfo HTTP/1.1\r\nHost: a\r\n\r\nGET /", 'x'),
                new Slow(
                        "a body", PUT + RawRequests.authorization("2001") + "Content-Length: 60000\r\n\r\n<User>", 'x'),
                new Slow("a body that nobody reads", PUT + "Content-Length: 60000\r\n\r\n<User>", 'x'),
                new Slow(
                        "a chunk's extension",
                        PUT + RawRequests.authorization("2001") + "Transfer-Encoding: chunked\r\n\r\n5;",
                        'x'));
    }

    @ParameterizedTest
    @MethodSource("slowOnes")
    void areEndedInTheClear(Slow slow) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.restPort())) {
            socket.getOutputStream().write(slow.begin().getBytes(StandardCharsets.ISO_8859_1));

            assertThat(RawRequests.dripsUntilClosed(socket, slow.drop())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("slowOnes")
    void areEndedOverTls(Slow slow) throws Exception {
        try (SSLSocket socket = (SSLSocket) tls().getSocketFactory().createSocket("localhost", server.restTlsPort())) {
            socket.startHandshake(); // not at the pace of the drops
            socket.getOutputStream().write(slow.begin().getBytes(StandardCharsets.ISO_8859_1));

            assertThat(RawRequests.dripsUntilClosed(socket, slow.drop())).isTrue();
        }
    }

    @Test
    void aHandshakeIsEnded() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.restTlsPort())) {
            socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0x40, 0, 1, 0, 0x3f, (byte) 0xfc});

            assertThat(RawRequests.dripsUntilClosed(socket, 0)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatSaysNothingIsEnded(boolean tls) throws IOException {
        int port = tls ? server.restTlsPort() : server.restPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(RawRequests.isClosed(socket)).isTrue();
        }
    }

    @Test
    void aBodyWithoutEndIsEndedOverHttp2() throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                        .sslContext(tls())
                        .version(HttpClient.Version.HTTP_2)
                        .build();
                SubmissionPublisher<java.nio.ByteBuffer> body = new SubmissionPublisher<>()) {
            var answer = client.sendAsync(
                    HttpRequest.newBuilder(
                                    URI.create("https://localhost:" + server.restTlsPort() + "/finesse/api/User/2001"))
                            .header("Content-Type", "application/xml")
                            .header("Authorization", "Basic " + RawRequests.credentials("2001"))
                            .PUT(BodyPublishers.fromPublisher(body))
                            .build(),
                    BodyHandlers.ofString());

            assertThatThrownBy(() -> answer.get(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void anAddressHasSoManyConnections() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                open.add(new Socket(InetAddress.getLoopbackAddress(), server.restPort()));
            }
            try (Socket tooMany = new Socket(InetAddress.getLoopbackAddress(), server.restPort())) {
                tooMany.getOutputStream()
                        .write(RawRequests.get("/finesse/api/SystemInfo").getBytes(StandardCharsets.ISO_8859_1));

                assertThat(RawRequests.isClosed(tooMany)).isTrue();
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }

        Waiting.until("places are given back", () -> {
            try {
                return RawRequests.exchange(server.restPort(), RawRequests.get("/finesse/api/SystemInfo"))
                        .contains("IN_SERVICE");
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static SSLContext tls() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, server.trust().getTrustManagers(), null);
        return context;
    }
}
