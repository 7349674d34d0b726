package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile clients send over TCP: the documented answer for them. */
class HostileStreamIT extends UnharmedByStrangers {

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
}
