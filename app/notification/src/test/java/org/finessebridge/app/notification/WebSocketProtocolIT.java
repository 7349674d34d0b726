package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XMPP over WebSocket as RFC 7395 defines it, at 7443's plain twin. */
class WebSocketProtocolIT {

    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='fin1.ucce.local' version='1.0'/>";
    private static final String CLOSE = "<close xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\"/>";

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("keep-alive.silence", "400ms", "keep-alive.answer", "400ms");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Spec(document = "RFC 7395", section = "3.4")
    @Spec(document = "RFC 7395", section = "3.3")
    @Test
    void openIsAnsweredWithOpenAndEveryStanzaIsAMessage() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.send(OPEN);

            String open = client.take();
            assertThat(open)
                    .startsWith("<open xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\"")
                    .contains(" version=\"1.0\"")
                    .endsWith("/>");
            assertThat(client.take()).startsWith("<stream:features xmlns:stream=");
            client.signInAfterOpen("2001", "desktop");
            running.publish("2001", "<One/>");
            running.publish("2001", "<Two/>");
            String one = client.take();
            assertThat(one).startsWith("<message").endsWith("</message>");
            assertThat(client.take()).contains("&lt;Two/&gt;");
        }
    }

    @Spec(document = "RFC 7395", section = "3.6")
    @Test
    void closeIsAnsweredWithCloseAndTheClientClosesTheWebSocket() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");

            client.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");

            assertThat(client.take()).isEqualTo(CLOSE);
            running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            client.closeSocket(); // within the server's patience
            assertThat(client.take()).isEqualTo("closed 1000");
        }
    }

    @Spec(document = "RFC 7395", section = "3.6")
    @Test
    void theServerSaysCloseAndWaitsForTheClients() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.send("<nonsense xmlns='urn:nonsense'/>");

            assertThat(client.take()).contains("<unsupported-stanza-type xmlns=");
            assertThat(client.take()).isEqualTo(CLOSE);
            client.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");

            assertThat(client.take()).isEqualTo("closed 1000");
        }
    }

    @Spec(document = "RFC 7395", section = "3.6")
    @Test
    void aClientThatDoesNotAnswerCloseIsClosedAllTheSame() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.send("<iq");

            assertThat(client.take()).startsWith("<open");
            assertThat(client.take()).contains("<not-well-formed xmlns=");
            assertThat(client.take()).isEqualTo(CLOSE);
            assertThat(client.take()).isEqualTo("closed 1000");
        }
    }

    @Spec(document = "RFC 7395", section = "3.3.3")
    @Spec(document = "RFC 7395", section = "3.5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                        <?xml version='1.0'?>\
                        <stream:stream xmlns='jabber:client' \
                        xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>""",
                """
                        <stream:stream xmlns='jabber:client' \
                        xmlns:stream='http://etherx.jabber.org/streams'></stream:stream>""",
                "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='2.0'/>",
                "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/><iq/>",
                "text"
            })
    void whatIsNoFrameOfXmppEndsTheStream(String message) throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.send(message);

            client.take();
            assertThat(client.take()).startsWith("<stream:error");
            assertThat(client.take()).isEqualTo(CLOSE);
        }
    }

    @Test
    void aBinaryMessageEndsTheStream() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.sendBinary(ByteBuffer.wrap(new byte[] {60}));

            assertThat(client.take()).contains("<policy-violation xmlns=");
        }
    }

    @Spec(document = "RFC 6455", section = "5.4")
    @Test
    void fragmentsOfAMessageAreOneMessage() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.sendPart(OPEN.substring(0, 10), false);
            client.sendPart(OPEN.substring(10), true);

            assertThat(client.take()).startsWith("<open");
        }
    }

    @Test
    void whiteSpaceIsTakenAsASignOfLife() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.send(" \n");
            running.publish("2001", "<One/>");

            assertThat(client.take()).contains("&lt;One/&gt;");
        }
    }

    @Spec(document = "RFC 7395", section = "3.8")
    @Test
    void aSilentClientIsPingedAndStaysAsItsWebSocketAnswers() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.awaitPings(3);

            assertThat(running.presence).doesNotContain("unavailable 2001@fin1.ucce.local/desktop");
        }
    }

    @Spec(document = "RFC 6455", section = "5.5.3")
    @Test
    void aPingIsAnsweredWithItsContent() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            assertThat(client.ping("still there")).isEqualTo("still there");
        }
    }
}
