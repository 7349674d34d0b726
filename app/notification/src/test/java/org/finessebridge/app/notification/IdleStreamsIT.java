package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an operator reads of clients over TCP and WebSocket that are gone without a word, and of what they leave. */
class IdleStreamsIT {

    private final Logger watched = (Logger) LoggerFactory.getLogger("org.finessebridge.app.notification");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("keep-alive.silence", "600ms", "keep-alive.answer", "600ms");
        lines.start();
        watched.addAppender(lines);
    }

    @AfterEach
    void stop() {
        watched.detachAppender(lines);
        running.close();
    }

    private List<String> lines() {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Closing idle session") || line.startsWith("A session is being closed"))
                .toList();
    }

    @Test
    void aSilentClientOverTcpIsClosedAsOneOverBoshIs() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            client.awaitEnd();
            running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
        }

        assertIdle();
    }

    @Test
    void aSilentClientOverWebSocketIsClosedLikewise() throws Exception {
        try (RawWebSocket client = running.webSocket()) {
            client.signIn("2001", "desktop");
            client.stopReading();

            running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
        }

        assertIdle();
    }

    private void assertIdle() {
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst())
                .matches("Closing idle session \\(id=[0-9a-f]{8}\\): 2001@fin1\\.ucce\\.local/desktop after"
                        + " inactivity for more than threshold value of 1");
        assertThat(lines().getLast()).isEqualTo("A session is being closed for 2001@fin1.ucce.local/desktop");
    }

    @Test
    void theEndOfASubscriptionIsToldWhoeverCausesIt() throws Exception {
        BlockingQueue<String> ended = new LinkedBlockingQueue<>();
        running.service.tell((nodeId, user) -> ended.add(user + " " + nodeId));
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            String node = RunningNotificationService.userNode("2002");
            String full = "2001@fin1.ucce.local/desktop";
            subscription(client, "subscribe", node, full);
            subscription(client, "unsubscribe", node, full);
            assertThat(ended.take()).isEqualTo("2001 " + node);
            subscription(client, "subscribe", node, "2001@fin1.ucce.local");
            subscription(client, "unsubscribe", node, "2001@fin1.ucce.local");
            assertThat(ended.take()).isEqualTo("2001 " + node);

            subscription(client, "subscribe", node, full);
        }
        assertThat(ended.take()).isEqualTo("2001 " + RunningNotificationService.userNode("2002"));
    }

    private static void subscription(RawXmpp client, String action, String node, String jid) throws Exception {
        assertThat(client.iq("""
                        <iq type='set' id='s' to='pubsub.fin1.ucce.local'>\
                        <pubsub xmlns='http://jabber.org/protocol/pubsub'><%s node='%s' jid='%s'/></pubsub></iq>""".formatted(action, node, jid))).contains("type=\"result\"");
    }
}
