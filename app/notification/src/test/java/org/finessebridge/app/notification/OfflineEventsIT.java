package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Spec(document = "XEP-0203", section = "2")
    @Test
    void theyAreGivenInOrderWithTheirTimeAndOnce() throws Exception {
        running.publish("2001", "<Update>first</Update>");
        running.publish("2001", "<Update>second</Update>");
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");

            client.await("&gt;first&lt;");
            client.await("<delay xmlns=\"urn:xmpp:delay\" stamp=\"2026-01-02T03:04:05Z\"/></message>");
            client.await("&gt;second&lt;");
            client.await("</message>");
            try (RawXmpp other = running.tcp()) {
                other.signIn("2001", "other");
                running.publish("2001", "<Update>third</Update>");

                assertThat(other.await("&gt;third&lt;")).doesNotContain("first");
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

            assertThat(received).doesNotContain("stale").contains("<message");
        }
    }

    @Test
    void whatASessionWithoutPresenceLeavesIsGivenToTheNext() throws Exception {
        try (RawXmpp early = running.tcp()) {
            early.bind("2001", "2001", "desktop");
            running.publish("2001", "<Update>kept</Update>");
            early.iq("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
        }
        try (RawXmpp next = running.tcp()) {
            next.signIn("2001", "desktop");

            assertThat(next.await("&gt;kept&lt;")).contains("<message");
        }
    }

    @Test
    void whatASessionWithoutPresenceCannotKeepIsCounted() throws Exception {
        running.close();
        running = RunningNotificationService.start("limits.queued-stanzas", "20"); // half are kept
        try (RawXmpp client = running.tcp()) {
            client.bind("2001", "2001", "desktop");
            for (int i = 1; i <= 13; i++) {
                running.publish("2001", "<Update>" + i + "</Update>");
            }
            running.awaitMeter(3, running.meters.counter("finesse.notification.dropped")::count);
            client.send("<presence/>");

            String received = client.await("&gt;13&lt;");

            assertThat(received).doesNotContain("&gt;3&lt;").contains("&gt;4&lt;");
        }
    }

    @Test
    void whatWaitsForAPollMovesToTheSessionThatTakesTheResource() throws Exception {
        RawBosh before = running.bosh().signIn("2001", "desktop"); // no poll is held
        try (RawXmpp other = running.tcp()) {
            other.signIn("2001", "other");
            running.publish("2001", "<Update>between</Update>");
            other.await("&gt;between&lt;"); // and once is enough for a session that was there
            RawBosh after = running.bosh().bind("2001", "desktop");
            String end = RawBosh.text(before.poll());
            assertThat(end).contains("<conflict").doesNotContain("between");
            String greeting = RawBosh.text(after.next("", "<presence xmlns='jabber:client'/>"));
            assertThat(greeting).doesNotContain("between");
        }
        running.awaitPresence("unavailable 2001@fin1.ucce.local/other");
        RawBosh alone = running.bosh().signIn("2001", "desktop");
        running.publish("2001", "<Update>alone</Update>");

        RawBosh reloaded = running.bosh().bind("2001", "desktop");
        StringBuilder given = new StringBuilder(RawBosh.text(reloaded.next("", "<presence xmlns='jabber:client'/>")));
        while (given.indexOf("alone") < 0) { // the other event loop may still be about to give it back
            given.append(RawBosh.text(reloaded.poll()));
        }

        assertThat(given.toString()).contains("<delay");
        assertThat(RawBosh.text(alone.poll())).contains("<conflict");
    }

    @Test
    void aResourceThatDiffersBeforeNormalizationOnlyIsTheSame() throws Exception {
        try (RawXmpp first = running.tcp();
                RawXmpp second = running.tcp()) {
            first.signIn("2001", "\u00e9");
            second.open().send(RawXmpp.auth("2001", "2001")).await("<success");
            second.open();
            second.send("""
                    <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                    <resource>e\u0301</resource></bind></iq>""");
            second.await("/\u00e9</jid>");

            assertThat(first.awaitEnd()).contains("<conflict xmlns=");
        }
    }

    @Test
    void aBurstIsGivenEntirelyToAClientThatReads() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            for (int i = 1; i <= 12_000; i++) {
                running.publish("2001", "<Update>" + i + "</Update>");
            }

            String all = client.await("&gt;12000&lt;");

            assertThat(all.split("<message ", -1).length - 1).isEqualTo(12_000);
        }
    }
}
