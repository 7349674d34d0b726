package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XMPP over WebSocket at the REST port: RFC 7395 as on 7443. */
class RestPortWebSocketIT {

    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='fin1.ucce.local' version='1.0'/>";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Keeps what the server says, and the end of it. */
    private static final class Said implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final Semaphore pings = new Semaphore(0);
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
            pings.release();
            return WebSocket.Listener.super.onPing(socket, data);
        }

        void awaitPings(int count) throws InterruptedException {
            assertThat(pings.tryAcquire(count, Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            messages.add("closed");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            messages.add("closed");
        }

        /** All messages until the one that holds the text. */
        String until(String text) throws InterruptedException {
            StringBuilder all = new StringBuilder();
            while (all.indexOf(text) < 0) {
                String next = messages.poll(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new AssertionError("not said: " + text + "; but: " + all);
                }
                all.append(next);
            }
            return all.toString();
        }
    }

    private static WebSocket connect(RunningServer to, Said said, String... headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("subprotocol")) {
                builder.subprotocols(headers[i + 1]);
            } else {
                builder.header(headers[i], headers[i + 1]);
            }
        }
        return builder.buildAsync(URI.create("ws://localhost:" + to.restPort() + "/ws"), said)
                .join();
    }

    @Spec(document = "RFC 7395", section = "3.4")
    @Test
    void offersWhatTheOtherDoorsOffer() throws Exception {
        Said said = new Said();
        WebSocket socket = connect(server, said, "subprotocol", "xmpp");
        assertThat(socket.getSubprotocol()).isEqualTo("xmpp");
        socket.sendText(OPEN, true).join();

        assertThat(said.until("</stream:features>"))
                .contains("<open xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\"")
                .contains("<mechanism>PLAIN</mechanism>");
        socket.abort();
    }

    @Spec(document = "RFC 7395", section = "3.1")
    @Test
    void needsTheSubprotocol() {
        assertRefused(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | | 426 | version 13",
                "GET | Upgrade: h2c#Connection: Upgrade | 426 | version 13",
                "GET | Upgrade: websocket#Connection: Upgrade#Sec-WebSocket-Version: 8"
                        + "#Sec-WebSocket-Protocol: xmpp | 426 | version 13",
                "GET | Upgrade: websocket#Connection: Upgrade#Sec-WebSocket-Version: 13"
                        + "#Sec-WebSocket-Protocol: xmpp | 400 | handshake",
                "GET | Upgrade: websocket#Connection: Upgrade#Sec-WebSocket-Version: 13"
                        + "#Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ== | 400 | must be xmpp",
                "PUT | Upgrade: websocket | 405 | GET",
                "POST | | 405 | GET"
            })
    void saysWhatItSpeaks(String method, @Nullable String headers, int status, String why) throws Exception {
        String request = method
                + " /ws HTTP/1.1\r\nHost: localhost:"
                + server.restPort()
                + "\r\nContent-Length: 0\r\n"
                + (headers == null ? "" : headers.replace("#", "\r\n") + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.restPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder read = new StringBuilder();
            while (read.indexOf(why) < 0 || read.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                assertThat(next).as(read.toString()).isNotNegative();
                read.append((char) next);
            }
            String answer = read.toString().toLowerCase(Locale.ROOT);

            assertThat(answer).startsWith("http/1.1 " + status);
            if (status == 405) {
                assertThat(answer).contains("\r\nallow: get\r\n");
            } else if (status == 426) {
                assertThat(answer)
                        .contains("\r\nupgrade: websocket\r\n")
                        .contains("\r\nconnection: upgrade\r\n")
                        .contains("\r\nsec-websocket-version: 13\r\n");
            }
        }
    }

    @Test
    void pagesOfOtherOriginsMayNot() {
        assertRefused(403, "subprotocol", "xmpp", "Origin", "https://evil.test");
    }

    private static void assertRefused(int status, String... headers) {
        assertThatThrownBy(() -> connect(server, new Said(), headers))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    @Spec(document = "RFC 7395", section = "3.5")
    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE a><a/>,restricted-xml",
        "<!-- a --><a/>,restricted-xml",
        "<a>&#x1;</a>,not-well-formed",
        "<a>&b;</a>,restricted-xml",
        "<a>,not-well-formed",
        "<iq/>,not-authorized"
    })
    void refusesWhatXmppForbids(String message, String condition) throws Exception {
        Said said = new Said();
        WebSocket socket = connect(server, said, "subprotocol", "xmpp");
        socket.sendText(OPEN, true).join();
        said.until("</stream:features>");

        socket.sendText(message, true).join();

        assertThat(said.until("closed")).contains("<" + condition + " xmlns=");
    }

    @Test
    void refusesBytesAndWhatIsTooLong() throws Exception {
        Said binary = new Said();
        connect(server, binary, "subprotocol", "xmpp")
                .sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true)
                .join();
        assertThat(binary.until("closed")).contains("<policy-violation xmlns=");

        Said tooLong = new Said();
        connect(server, tooLong, "subprotocol", "xmpp")
                .sendText("<a>" + "x".repeat(200_000) + "</a>", true)
                .join();
        tooLong.until("closed");
    }

    @Test
    void keepsLittleOfAMessageBeforeSignInAndTakesLongOnesInPartsAfterIt() throws Exception {
        Said stranger = new Said();
        WebSocket unfinished = connect(server, stranger, "subprotocol", "xmpp");
        unfinished.sendText(OPEN, true).join();
        stranger.until("</stream:features>");
        unfinished.sendText("<a>" + "x".repeat(10_500), false).join();
        assertThat(stranger.until("closed")).contains("<policy-violation xmlns=");

        Said said = new Said();
        WebSocket socket = connect(server, said, "subprotocol", "xmpp");
        signIn(socket, said);
        String text = "\u00e9".repeat(20_000);
        socket.sendText("<iq xmlns='jabber:client' type='get' id='long'><a>" + text, false)
                .join();
        socket.sendText("x".repeat(5_000) + "</a></iq>", true).join();
        assertThat(said.until("id=\"long\"")).contains("type=\"error\"");

        socket.sendText("<a>" + "x".repeat(70_000), false).join();
        assertThat(said.until("closed")).contains("<policy-violation xmlns=");
    }

    @Test
    void letsFewInBeforeSignIn() throws Exception {
        try (RunningServer small =
                RunningServer.start("--finesse.notification.admission" + ".rest-port-unauthenticated-per-address=1")) {
            Said first = new Said();
            WebSocket socket = connect(small, first, "subprotocol", "xmpp");
            socket.sendText(OPEN, true).join();
            first.until("</stream:features>");

            Said second = new Said();
            connect(small, second, "subprotocol", "xmpp");
            assertThat(second.until("closed")).isEqualTo("closed");

            signIn(socket, first, false);
            Said third = new Said();
            connect(small, third, "subprotocol", "xmpp").sendText(OPEN, true).join();
            third.until("</stream:features>");
        }
    }

    private static void signIn(WebSocket socket, Said said) throws Exception {
        signIn(socket, said, true);
    }

    private static void signIn(WebSocket socket, Said said, boolean open) throws Exception {
        if (open) {
            socket.sendText(OPEN, true).join();
            said.until("</stream:features>");
        }
        socket.sendText(
                        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>ADIwMDEAMjAwMQ==</auth>",
                        true)
                .join();
        said.until("<success");
        socket.sendText(OPEN, true).join();
        said.until("</stream:features>");
        socket.sendText("""
                                <iq xmlns='jabber:client' type='set' id='b'>\
                                <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>""", true).join();
        said.until("</jid>");
    }

    @Spec(document = "RFC 7395", section = "3.8")
    @Spec(document = "RFC 7395", section = "3.6")
    @Test
    void asksASilentClientAndAnswersItsClose() throws Exception {
        Said said = new Said();
        try (RunningServer asking = RunningServer.start(
                "--finesse.notification.keep-alive.silence=300ms", "--finesse.notification.keep-alive.answer=300ms")) {
            WebSocket socket = connect(asking, said, "subprotocol", "xmpp");
            signIn(socket, said);
            said.awaitPings(2); // the first was answered, or there would be no second

            socket.sendText("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>", true)
                    .join();

            said.until("<close xmlns=");
            said.until("closed");
        }
    }

    @Test
    void saysThatTheServiceStops() throws Exception {
        Said said = new Said();
        try (RunningServer stopping = RunningServer.start()) {
            connect(stopping, said, "subprotocol", "xmpp").sendText(OPEN, true).join();
            said.until("</stream:features>");
        }

        assertThat(said.until("closed")).contains("<system-shutdown xmlns=");
    }
}
