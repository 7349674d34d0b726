package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile bytes at every port get the documented answer, and an agent who is signed in through
 * another connection notices nothing.
 */
class HostileInputAtEveryPortIT {

    private static final int ANSWER_TIMEOUT_MS = 3_000;
    private static final String STREAM = """
                    <?xml version='1.0'?>\
                    <stream:stream to='fin1.ucce.local' xmlns='jabber:client' \
                    xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>""";

    private static RunningServer server;
    private static Desktop bystander;
    private static int changes;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start();
        bystander = SmackDesktop.overBosh(server, "2001");
        server.rest("2001").login("2001", "2001", "in");
        assertThat(bystander.next().requestId()).isEqualTo("in");
    }

    @AfterAll
    static void stop() {
        bystander.close();
        server.close();
    }

    @AfterEach
    void theBystanderNoticesNothing() {
        String requestId = "change-" + changes;
        String state = changes++ % 2 == 0 ? "READY" : "NOT_READY";
        server.rest("2001").changeState("2001", state, requestId);

        ReceivedUpdate update = bystander.next();
        assertThat(update.requestId()).isEqualTo(requestId);
        assertThat(update.state()).isEqualTo(state);
    }

    /**
     * What is sent, and what has to come back.
     *
     * @param bytes one character stands for one byte
     * @param answer a part of the answer; empty if the connection is closed without one
     */
    record Attack(String name, ToIntFunction<RunningServer> port, String bytes, String answer) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(rest(), bosh(), tcp(), cti()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> rest() {
        return Stream.of(
                put("a body that is too large", "<User>" + "x".repeat(70_000) + "</User>", "413"),
                put(
                        "an external entity",
                        "<!DOCTYPE User [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><User><state>&x;</state></User>",
                        "<ErrorType>Bad Request</ErrorType>"),
                put(
                        "an entity bomb",
                        "<!DOCTYPE User [<!ENTITY a '"
                                + "ha".repeat(500)
                                + "'><!ENTITY b '&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
                                + "<User><state>&c;</state></User>",
                        "<ErrorType>Bad Request</ErrorType>"),
                put(
                        "a DOCTYPE",
                        "<!DOCTYPE User><User><state>READY</state></User>",
                        "<ErrorType>Bad Request</ErrorType>"),
                put(
                        "a reference to a control character",
                        "<User><state>READY</state><requestId>&#x1;</requestId></User>",
                        "<ErrorType>Bad Request</ErrorType>"),
                put(
                        "a raw control character",
                        "<User><state>\u0001</state></User>",
                        "<ErrorType>Bad Request</ErrorType>"),
                put(
                        "overlong UTF-8",
                        bytes("<User><state>", 0xC0, 0xAF, "</state></User>"),
                        "<ErrorType>Bad Request</ErrorType>"),
                put("depth", "<User>" + "<a>".repeat(5_000) + "</User>", "<ErrorType>Bad Request</ErrorType>"),
                new Attack(
                        "a form without end and without credentials",
                        RunningServer::restPort,
                        bytes("PUT /x HTTP/1.1\r\nHost: a\r\nContent-Type:"
                                + " application/x-www-form-urlencoded\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n4\r\na=%z\r\n"),
                        "<ErrorType>Authorization Failure</ErrorType>"),
                new Attack(
                        "a path that Tomcat refuses",
                        RunningServer::restPort,
                        bytes("GET /finesse/api/User/%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
                        "<ErrorType>Bad Request</ErrorType>"),
                new Attack(
                        "a suspicious path",
                        RunningServer::restPort,
                        bytes("GET /finesse/api//User/../2001;x=%2e HTTP/1.1\r\nHost: a\r\n\r\n"),
                        "400"),
                new Attack(
                        "a header that is too large",
                        RunningServer::restPort,
                        bytes("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000) + "\r\n\r\n"),
                        "<ErrorType>Bad Request</ErrorType>"),
                new Attack("no HTTP", RunningServer::restPort, bytes(0x16, 0x03, 0x01, 0x00, 0x00, "\r\n\r\n"), "400"));
    }

    private static Stream<Attack> bosh() {
        String body = "<body rid='1' sid='%s' xmlns='http://jabber.org/protocol/httpbind'/>";
        return Stream.of(
                post("no XML", "hello", "bad-request"),
                post("an unknown session", body.formatted("made-up"), "item-not-found"),
                post("a DOCTYPE", "<!DOCTYPE body [<!ENTITY a 'b'>]>" + body.formatted("x"), "bad-request"),
                post("a body that is too large", body.formatted("x".repeat(200_000)), "413"),
                new Attack(
                        "no HTTP at BOSH", s -> s.notificationPorts().http(), bytes(0x00, 0x01, 0x02, "\r\n\r\n"), ""));
    }

    private static Stream<Attack> tcp() {
        return Stream.of(
                stream("no XML", bytes("hello"), "not-well-formed"),
                stream("a DOCTYPE", bytes("<!DOCTYPE x>" + STREAM), "restricted-xml"),
                stream("a comment", bytes(STREAM + "<!-- hello -->"), "restricted-xml"),
                stream("a processing instruction", bytes(STREAM + "<?php ?>"), "restricted-xml"),
                stream("an entity", bytes(STREAM + "<a>&hello;</a>"), "restricted-xml"),
                stream("a control character", bytes(STREAM + "<a>&#x1;</a>"), "not-well-formed"),
                stream("a raw control character", bytes(STREAM + "<a>", 0x01, "</a>"), "not-well-formed"),
                stream("overlong UTF-8", bytes(STREAM + "<a>", 0xC0, 0xBC, "</a>"), "stream:error"),
                stream("depth", bytes(STREAM + "<a>".repeat(5_000)), "policy-violation"),
                stream("a stanza that is too large", bytes(STREAM + "<a>" + "x".repeat(200_000)), "policy-violation"));
    }

    private static Stream<Attack> cti() {
        return Stream.of(
                toCti("no frame", bytes("GET / HTTP/1.1\r\n\r\n")),
                toCti("a frame without end", bytes(0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 3)),
                toCti("a frame that is cut", bytes(0, 0, 0, 4, 0, 0, 0, 3, 0, 0, 0, 1)),
                toCti("a request before OPEN_REQ", bytes(0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isAnsweredAsDocumented(Attack attack) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), attack.port().applyAsInt(server))) {
            socket.setSoTimeout(ANSWER_TIMEOUT_MS);
            String answer = exchange(socket, attack.bytes().getBytes(StandardCharsets.ISO_8859_1));

            assertThat(answer).contains(attack.answer());
        }
    }

    private static String exchange(Socket socket, byte[] bytes) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (SocketException e) {
            // Closed in our face: the answer is there all the same.
        }
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketException | SocketTimeoutException e) {
            // Reset, or kept open: what came until then is the answer.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Attack put(String name, String body, String answer) {
        String credentials = Base64.getEncoder().encodeToString("2002:2002".getBytes(StandardCharsets.UTF_8));
        return new Attack(
                "PUT with " + name,
                RunningServer::restPort,
                bytes(
                        "PUT /finesse/api/User/2002 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                + "Content-Type: application/xml\r\nAuthorization: Basic "
                                + credentials
                                + "\r\nContent-Length: "
                                + body.length()
                                + "\r\n\r\n",
                        body),
                answer);
    }

    private static Attack post(String name, String body, String answer) {
        return new Attack(
                "BOSH with " + name,
                s -> s.notificationPorts().http(),
                bytes("POST /http-bind/ HTTP/1.1\r\nHost: a\r\n"
                        + "Content-Type: text/xml\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body),
                answer);
    }

    private static Attack stream(String name, String bytes, String answer) {
        return new Attack("TCP with " + name, s -> s.notificationPorts().tcp(), bytes, answer);
    }

    private static Attack toCti(String name, String bytes) {
        return new Attack("CTI with " + name, s -> s.simulator().port(), bytes, "");
    }

    /** Joins texts and numbers, each of which stands for one byte. */
    private static String bytes(Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            switch (part) {
                case String text -> all.append(text);
                case Integer one -> all.append((char) one.intValue());
                default -> throw new IllegalArgumentException(part.toString());
            }
        }
        return all.toString();
    }
}
