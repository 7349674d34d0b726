package org.finessebridge.app.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * What hostile clients send: the documented answer for them, and nothing at all for the client that
 * is signed in on another connection.
 */
class HostileStreamIT {

    private final Logger watched = (Logger) LoggerFactory.getLogger("org.finessebridge.app.notification");

    private static RunningNotificationService running;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RawXmpp witness;

    @BeforeAll
    static void start() throws Exception {
        running = RunningNotificationService.start(
                "limits.unauthenticated-timeout", "2s", "limits.request-timeout", "1s");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void signInTheWitness() throws Exception {
        log.start();
        watched.addAppender(log);
        witness = running.witness();
    }

    @AfterEach
    void theWitnessStillReceivesEvents() throws Exception {
        running.assertUnharmed(witness);
        witness.close();
        watched.detachAppender(log);
        assertThat(log.list.stream()
                        .filter(line -> line.getThrowableProxy() != null)
                        .toList())
                .as("strangers fill the log with failures")
                .isEmpty();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"""
                POST /http-bind/ HTTP/1.1
                Host: x
                Content-Length: 100

                <body\
                """, """
                GET /ws/ HTTP/1.1
                Host: x
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Protocol: xmpp
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                \u0001\u0081abcdX\
                """ // the first fragment of a message
            })
    void aClientThatLeavesInTheMiddleIsNoFailure(String beginning) throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            socket.getOutputStream().write(latin1(beginning.replace("\n", "\r\n")));
            socket.shutdownOutput();
            socket.setSoTimeout(8000);
            while (socket.getInputStream().read() >= 0) {
                // until the service has closed it
            }
        }
    }

    static Stream<Arguments> stanzas() {
        return Stream.of(
                Arguments.of("not-well-formed", latin1("<iq></message>")),
                Arguments.of("not-well-formed", latin1("<iq a='&#x1;'/>")),
                Arguments.of("not-well-formed", latin1("<message><body>&#x1;</body></message>")),
                Arguments.of("not-well-formed", latin1("<message><body>\u0001</body></message>")),
                Arguments.of("not-well-formed", latin1("<message><body>\u0000</body></message>")),
                Arguments.of("not-well-formed", latin1("<x:iq/>")),
                Arguments.of("not-well-formed", latin1("<message><body>]]></body></message>")),
                Arguments.of("restricted-xml", latin1("<!-- a comment --><iq/>")),
                Arguments.of("restricted-xml", latin1("<?php echo 1 ?><iq/>")),
                Arguments.of("restricted-xml", latin1("<message><body>&foo;</body></message>")),
                Arguments.of("unsupported-encoding", latin1("<a>\u00C0\u00AF</a>")),
                Arguments.of("unsupported-encoding", latin1("<a>\u00E0\u0080\u00AF</a>")),
                Arguments.of("unsupported-encoding", latin1("<a>\u00F5\u0080\u0080\u0080</a>")),
                Arguments.of("unsupported-encoding", latin1("<a>\u00ED\u00A0\u0080</a>")),
                Arguments.of("policy-violation", latin1("<a>".repeat(1000))),
                Arguments.of("policy-violation", latin1("<a b='" + "x".repeat(200_000))),
                Arguments.of("policy-violation", latin1("<" + "a".repeat(200_000))),
                Arguments.of("bad-format", latin1("character data")));
    }

    @Spec(document = "RFC 6120", section = "4.9.3")
    @ParameterizedTest
    @MethodSource("stanzas")
    void aStreamOverTcpIsClosedWithTheRightCondition(String condition, byte[] stanza) throws Exception {
        try (RawXmpp hostile = running.tcp()) {
            hostile.signIn("2001", "hostile");
            sendUntilRefused(hostile, stanza);

            String end = hostile.awaitEnd();

            assertThat(end).contains("<" + condition + " xmlns=");
        }
    }

    private static void sendUntilRefused(RawXmpp hostile, byte[] bytes) {
        try {
            hostile.send(bytes);
        } catch (java.io.IOException closed) {
            assertThat(bytes).as("closed before everything was sent").hasSizeGreaterThan(10_000);
        }
    }

    static Stream<Arguments> prologs() {
        return Stream.of(
                Arguments.of("restricted-xml", latin1("<!DOCTYPE stream><stream:stream xmlns:stream='s'>")),
                Arguments.of(
                        "restricted-xml",
                        latin1("<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY l2 '&lol;&lol;'>]><lolz>&l2;</lolz>")),
                Arguments.of("unsupported-encoding", latin1("<?xml version='1.0' encoding='ISO-8859-1'?><a/>")),
                Arguments.of("not-well-formed", latin1("GET / HTTP/1.1\r\n\r\n")),
                Arguments.of("invalid-namespace", latin1("<stream:stream xmlns:stream='other' xmlns='jabber:client'>")),
                Arguments.of("invalid-namespace", latin1("""
                                <stream:stream xmlns:stream='http://etherx.jabber.org/streams' \
                                xmlns='jabber:server'>""")),
                Arguments.of("policy-violation", latin1("<a b='" + "x".repeat(20_000))));
    }

    @Spec(document = "RFC 6120", section = "4.9.3")
    @ParameterizedTest
    @MethodSource("prologs")
    void aBadBeginningOverTcpIsClosedWithTheRightCondition(String condition, byte[] bytes) throws Exception {
        try (RawXmpp hostile = running.tcp()) {
            sendUntilRefused(hostile, bytes);

            String end = hostile.awaitEnd();

            assertThat(end).contains("<stream:stream");
            boolean dtd = end.contains("<restricted-xml") && bytes[1] == '!';
            if (!dtd) {
                assertThat(end).contains("<" + condition + " xmlns=");
            }
            assertThat(end).endsWith("</stream:stream>");
        }
    }

    @Test
    void aClientThatNeverAuthenticatesIsDisconnected() throws Exception {
        try (RawXmpp idle = running.tcp()) {
            idle.open();

            assertThat(idle.awaitEnd()).contains("<connection-timeout");
        }
    }

    @Spec(document = "RFC 6120", section = "4.9.3.12")
    @Test
    void aStanzaBeforeAuthenticationIsNotAuthorized() throws Exception {
        try (RawXmpp eager = running.tcp()) {
            eager.open().send("<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>");

            assertThat(eager.awaitEnd()).contains("<not-authorized xmlns=");
        }
    }

    @Test
    void aClientThatDoesNotReadIsClosedAndCostsTheOthersNothing() throws Exception {
        try (RawXmpp deaf = running.tcp()) {
            deaf.signIn("2001", "deaf");
            publishUntilClosed("deaf");
        }
    }

    static Stream<String> boshBodies() {
        String start = "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' sid='x'";
        return Stream.of(
                "",
                "no xml",
                start,
                start + " a='&#x1;'/>",
                start + "><!-- c --></body>",
                start + "><?pi?></body>",
                start + ">&foo;</body>",
                "<!DOCTYPE body SYSTEM 'file:///etc/passwd'>" + start + "/>",
                "<!DOCTYPE b [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + start + ">&a;</body>",
                start + ">" + "<a>".repeat(500) + "</body>",
                "<body xmlns='other' rid='1'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='-4'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='99999999999999999999'/>");
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "bad-request")
    @ParameterizedTest
    @MethodSource("boshBodies")
    void aBodyThatIsNoneIsABadRequest(String body) throws Exception {
        HttpResponse<String> answer = running.bosh().post(body).get(8, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                        <body xmlns='http://jabber.org/protocol/httpbind' type='terminate' \
                        condition='bad-request'></body>""");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        HttpResponse<String> answer = running.bosh().post("x".repeat(200_000)).get(8, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aRequestThatTricklesInIsCut() throws Exception {
        try (Socket slow = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            slow.setSoTimeout(8000);
            slow.getOutputStream().write(latin1("POST /http-bind/ HTTP/1.1\r\nHost: x\r\n"));

            InputStream in = slow.getInputStream();

            assertThat(in.read()).isEqualTo(-1);
        }
    }

    /** Every byte is a sign of life, and helps the client nothing. */
    @Test
    void aBodyThatTricklesInIsCut() throws Exception {
        double before = refusals("slow-request");
        String head = "POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n";
        try (Socket slow = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            slow.getOutputStream().write(latin1(head));

            trickle(slow);
        }
        assertThat(refusals("slow-request")).isEqualTo(before + 1);
    }

    @Test
    void aStreamThatTricklesInBeforeSignInIsCut() throws Exception {
        double before = refusals("connection-timeout");
        try (Socket slow = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().tcp())) {
            slow.getOutputStream().write(latin1(RawXmpp.header("x") + "<auth>"));
            trickle(slow);
        }
        assertThat(refusals("connection-timeout")).isEqualTo(before + 1);
    }

    /** Sends a byte now and then until the other side ends the connection. */
    private static void trickle(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        for (int i = 0; i < 150; i++) {
            try {
                socket.getOutputStream().write('x');
                while (socket.getInputStream().read() >= 0) {
                    // what the service says
                }
                return;
            } catch (SocketTimeoutException e) {
                // It is still open: the next byte.
            } catch (SocketException e) {
                return;
            }
        }
        throw new AssertionError("still open");
    }

    private static double refusals(String reason) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    /** What a client does not read must not pile up: neither answers nor requests behind a poll. */
    @ParameterizedTest
    @ValueSource(strings = {"/http-bind/", "/nothing-here"})
    void aClientThatSendsRequestsAndReadsNoAnswersIsCut(String path) throws Exception {
        byte[] requests = latin1(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(1_000));
        try (Socket hostile = openSmallSocket()) {
            assertThatThrownBy(() -> sendWithoutEnd(hostile, requests)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void requestsBehindAHeldPollAreNotCollected() throws Exception {
        RawBosh session = running.bosh().signIn("3001", "pipelining");
        String poll = session.body(session.rid + 1, "", "");
        byte[] requests = latin1("GET /http-bind/ HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100));
        try (Socket hostile = openSmallSocket()) {
            hostile.getOutputStream()
                    .write(latin1("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: "
                            + poll.length()
                            + "\r\n\r\n"
                            + poll));
            double before = refusals("bad-request");
            hostile.getOutputStream().write(requests);
            running.awaitMeter(before + 1, () -> refusals("bad-request")); // all behind the poll
            running.publish("3001", "<Update/>");

            String all = new String(hostile.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(all.split("HTTP/1.1 ", -1).length - 1).as(all).isEqualTo(5);
            assertThat(all).contains("&lt;Update/&gt;");
            assertThat(all).contains("HTTP/1.1 400 ");
        }
    }

    private static Socket openSmallSocket() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(8000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), running.service.ports().http()));
        return socket;
    }

    private static void sendWithoutEnd(Socket socket, byte[] requests) throws IOException {
        for (int i = 0; i < 20_000; i++) {
            socket.getOutputStream().write(requests);
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        try (Socket hostile = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            hostile.setSoTimeout(8000);
            hostile.getOutputStream().write(latin1("GET / HTTP/1.1\r\nX: " + "y".repeat(40_000) + "\r\n\r\n"));

            String answer = new String(hostile.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    static Stream<Arguments> webSocketMessages() {
        return Stream.of(
                Arguments.of("not-well-formed", "<open"),
                Arguments.of("not-well-formed", "<iq></x>"),
                Arguments.of("restricted-xml", "<!-- c --><iq/>"),
                Arguments.of("restricted-xml", "<!DOCTYPE x><iq/>"),
                Arguments.of("restricted-xml", "<iq>&foo;</iq>"),
                Arguments.of("not-authorized", "<iq/>"),
                Arguments.of("policy-violation", "<a b='" + "x".repeat(20_000) + "'/>"),
                Arguments.of("policy-violation", "<a b='" + "x".repeat(100_000) + "'/>"));
    }

    @ParameterizedTest
    @MethodSource("webSocketMessages")
    void aWebSocketIsClosedWithTheRightCondition(String condition, String message) throws Exception {
        try (RawWebSocket hostile = running.webSocket()) {
            hostile.send(message);

            String all = hostile.untilClosed();

            assertThat(all).contains("<" + condition + " xmlns=");
        }
    }

    @Test
    void aWebSocketThatIsNotReadIsClosedAndCostsTheOthersNothing() throws Exception {
        try (RawWebSocket deaf = running.webSocket()) {
            deaf.signIn("2001", "deaf");
            deaf.stopReading();

            publishUntilClosed("deaf");
        }
    }

    /** Publishes more than anybody's sockets hold, until the session is closed for it. */
    private static void publishUntilClosed(String resource) throws Exception {
        double before = slowReceivers();
        running.awaitPresence("available 2001@fin1.ucce.local/" + resource);
        String update = "<Update>" + "x".repeat(50_000) + "</Update>";
        boolean closed = false;
        for (int i = 0; i < 5_000 && !closed; i++) {
            running.publish("2001", update);
            closed = ("unavailable 2001@fin1.ucce.local/" + resource).equals(running.presence.poll());
        }
        if (!closed) {
            running.awaitPresence("unavailable 2001@fin1.ucce.local/" + resource);
        }
        assertThat(slowReceivers()).isEqualTo(before + 1);
    }

    private static double slowReceivers() {
        return running.meters
                .counter("finesse.notification.refusals", "reason", "slow-receiver")
                .count();
    }
}
