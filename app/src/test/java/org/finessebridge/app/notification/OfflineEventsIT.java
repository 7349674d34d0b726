package org.finessebridge.app.notification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Events for a user without a session wait for the next presence. */
class OfflineEventsIT {

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theyAreGivenInOrderWithTheirTimeAndOnce() throws Exception {
        running.publish("2001", "<Update>first</Update>");
        running.publish("2001", "<Update>second</Update>");
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            client.await("&gt;first&lt;");
            client.await(
                    "<delay xmlns=\"urn:xmpp:delay\" stamp=\"2026-01-02T03:04:05Z\"/></message>");
            client.await("&gt;second&lt;");
            client.await("</message>");
            try (RawXmpp other = running.tcp()) {
                other.signIn("2001", "other");
                running.publish("2001", "<Update>third</Update>");

                assertFalse(other.await("&gt;third&lt;").contains("first"));
            }
        }
    }

    @Test
    void staleOnesAreNotGiven() throws Exception {
        running.publish("2001", "<Update>stale</Update>");
        running.time.advance(Duration.ofMinutes(6));
        running.publish("2001", "<Update>fresh</Update>");
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            String received = client.await("&gt;fresh&lt;");

            assertFalse(received.contains("stale"), received);
            assertTrue(received.contains("<message"), received);
        }
    }
}
