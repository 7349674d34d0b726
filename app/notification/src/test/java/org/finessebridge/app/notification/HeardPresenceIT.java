package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application is told of clients' presence. */
class HeardPresenceIT {

    private static final String JID = "2001@fin1.ucce.local/desktop";

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start();
        assertThat(next()).isEqualTo("back");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String next() throws InterruptedException {
        return String.valueOf(running.heard.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aPriorityIsToldWhereItChanges() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.bind("2001", "2001", "desktop");
            client.send("<presence/>");
            assertThat(next()).isEqualTo("2001 available " + JID + " 0");
            client.send("<presence><show>away</show></presence>");
            client.send("<presence><priority>-5</priority></presence>");
            assertThat(next()).isEqualTo("2001 available " + JID + " -5");
            client.send("<presence><priority>-5</priority><show>dnd</show></presence>");
            client.send("<presence/>");
            assertThat(next()).isEqualTo("2001 available " + JID + " 0");
            client.send("<presence type='unavailable'/>");

            assertThat(next()).isEqualTo("2001 unavailable " + JID);
        }
    }

    /** The product's other threads may run before those that read. */
    @Test
    void whatHasBeenSentIsToldWhenAllIsHeard() throws Exception {
        List<RawXmpp> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                RawXmpp client = running.tcp();
                clients.add(client);
                client.bind("2001", "2001", "r" + i);
            }
            for (int round = 0; round < 50; round++) {
                for (RawXmpp client : clients) {
                    client.send("<presence><priority>" + (round + 1) + "</priority></presence>");
                }
                running.service.heardAll().get(30, TimeUnit.SECONDS);
                assertThat(running.heard).hasSize(4);
                running.heard.clear();
            }
        } finally {
            for (RawXmpp client : clients) {
                client.close();
            }
        }
    }

    @Test
    void aServiceThatHasStoppedKnowsOfNobody() {
        running.service.stop();

        assertThat(running.service.heardAll()).isCompletedExceptionally();
    }

    /** Else all agents would seem to have gone, and nobody would know that it was the service. */
    @Test
    void theEndOfTheServiceIsToldBeforeTheEndOfItsSessions() throws Exception {
        try (RawXmpp client = running.tcp();
                RawXmpp other = running.tcp()) {
            client.bind("2001", "2001", "desktop");
            client.send("<presence/>");
            assertThat(next()).isEqualTo("2001 available " + JID + " 0");
            other.bind("2002", "2002", "desktop");
            other.send("<presence/>");
            assertThat(next()).startsWith("2002 available");

            running.service.stop();

            assertThat(next()).isEqualTo("lost");
            assertThat(new String[] {next(), next()})
                    .containsExactlyInAnyOrder(
                            "2001 unavailable " + JID, "2002 unavailable 2002@fin1.ucce.local/desktop");
        }
    }
}
