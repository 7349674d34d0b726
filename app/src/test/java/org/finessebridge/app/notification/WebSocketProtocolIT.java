package org.finessebridge.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XMPP over WebSocket as RFC 7395 defines it, at 7443's plain twin. */
class WebSocketProtocolIT {

    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='fin1.ucce.local'" + " version='1.0'/>";
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

    @Test
    void openIsAnsweredWithOpenAndEveryStanzaIsAMessage() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.send(OPEN);

            String open = client.take();
            assertTrue(open.startsWith("<open xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\""), open);
            assertTrue(open.contains(" version=\"1.0\"") && open.endsWith("/>"), open);
            assertTrue(client.take().startsWith("<stream:features xmlns:stream="));
            client.signInAfterOpen("2001", "desktop");
            running.publish("2001", "<One/>");
            running.publish("2001", "<Two/>");
            String one = client.take();
            assertTrue(one.startsWith("<message") && one.endsWith("</message>"), one);
            assertTrue(client.take().contains("&lt;Two/&gt;"));
        }
    }

    @Test
    void closeIsAnsweredWithCloseAndTheClientClosesTheWebSocket() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");

            client.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");

            assertEquals(CLOSE, client.take());
            running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            client.closeSocket(); // within the server's patience
            assertEquals("closed 1000", client.take());
        }
    }

    @Test
    void theServerSaysCloseAndWaitsForTheClients() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.send("<nonsense xmlns='urn:nonsense'/>");

            assertTrue(client.take().contains("<unsupported-stanza-type xmlns="));
            assertEquals(CLOSE, client.take());
            client.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");

            assertEquals("closed 1000", client.take());
        }
    }

    @Test
    void aClientThatDoesNotAnswerCloseIsClosedAllTheSame() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.send("<iq");

            assertTrue(client.take().startsWith("<open"));
            assertTrue(client.take().contains("<not-well-formed xmlns="));
            assertEquals(CLOSE, client.take());
            assertEquals("closed 1000", client.take());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>",
                "<stream:stream xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'></stream:stream>",
                "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='2.0'/>",
                "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/><iq/>",
                "text"
            })
    void whatIsNoFrameOfXmppEndsTheStream(String message) throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.send(message);

            client.take();
            assertTrue(client.take().startsWith("<stream:error"));
            assertEquals(CLOSE, client.take());
        }
    }

    @Test
    void aBinaryMessageEndsTheStream() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.sendBinary(ByteBuffer.wrap(new byte[] {60}));

            assertTrue(client.take().contains("<policy-violation xmlns="));
        }
    }

    @Test
    void fragmentsOfAMessageAreOneMessage() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.sendPart(OPEN.substring(0, 10), false);
            client.sendPart(OPEN.substring(10), true);

            assertTrue(client.take().startsWith("<open"));
        }
    }

    @Test
    void whiteSpaceIsTakenAsASignOfLife() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.send(" \n");
            running.publish("2001", "<One/>");

            assertTrue(client.take().contains("&lt;One/&gt;"));
        }
    }

    @Test
    void aSilentClientIsPingedAndStaysAsItsWebSocketAnswers() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.awaitPings(3);

            assertFalse(running.presence.contains("unavailable 2001@fin1.ucce.local/desktop"));
        }
    }

    @Test
    void aPingIsAnsweredWithItsContent() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            assertEquals("still there", client.ping("still there"));
        }
    }
}
