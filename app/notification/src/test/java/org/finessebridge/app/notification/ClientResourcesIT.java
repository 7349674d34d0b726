package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions of one user, with other resources and with the same one (RFC 6120, 7). */
class ClientResourcesIT {

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
    void othersHearOfAPresenceAsItWasTaken() throws Exception {
        try (RawXmpp first = running.tcp();
                RawXmpp second = running.tcp()) {
            first.signIn("2001", "one");
            second.bind("2001", "2001", "two");

            second.send("<presence type='here'><show>online</show><priority>200</priority></presence>");

            first.await("from=\"2001@fin1.ucce.local/two\"");
            assertThat(first.await("</presence>")).endsWith("\"><priority>127</priority></presence>");
            second.send("<presence type='unavailable' to='fin1.ucce.local'/>");
            first.await("from=\"2001@fin1.ucce.local/two\"");
            assertThat(first.await(">")).contains("type=\"unavailable\"");
        }
    }

    @Test
    void anEventPublishedBetweenBindingAndPresenceIsGivenAfterThePresence() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open().send(RawXmpp.auth("2001", "2001")).await("<success");
            running.publish("2001", "<Before-bind/>");
            client.open().send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
            String bound = client.await("</iq>");
            running.publish("2001", "<Before-presence/>");
            assertThat(bound).doesNotContain("Before-bind");

            client.send("<presence/>");

            client.await("&lt;Before-bind/&gt;");
            client.await("&lt;Before-presence/&gt;");
        }
    }

    @Test
    void aUserMayHaveASecondSessionAndBothReceiveEvents() throws Exception {
        try (RawXmpp desktop = running.tcp();
                RawXmpp second = running.tcp()) {
            desktop.signIn("2001", "desktop");
            second.signIn("2001", "second");

            running.publish("2001", "<Update>both</Update>");

            desktop.await("both");
            second.await("both");
        }
    }

    @Spec(document = "RFC 6120", section = "7.7.2.2")
    @Spec(document = "RFC 6120", section = "4.9.3.3")
    @Test
    void aSecondSessionWithTheSameResourceTakesThePlaceOfTheFirst() throws Exception {
        try (RawXmpp older = running.tcp();
                RawXmpp newer = running.tcp()) {
            older.signIn("2001", "desktop");
            running.awaitPresence("available 2001@fin1.ucce.local/desktop");
            newer.signIn("2001", "desktop");

            assertThat(older.awaitEnd()).contains("<conflict xmlns=");
            running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            running.awaitPresence("available 2001@fin1.ucce.local/desktop");
            running.publish("2001", "<Update>newer</Update>");
            newer.await("newer");
        }
    }

    @Test
    void aPageThatIsLoadedAgainTakesOverWithinSeconds() throws Exception {
        RawBosh before = running.bosh().signIn("2001", "desktop");
        running.awaitPresence("available 2001@fin1.ucce.local/desktop");
        RawBosh after = running.bosh().signIn("2001", "desktop"); // without a word to the first
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
        running.awaitPresence("available 2001@fin1.ucce.local/desktop");

        running.publish("2001", "<Update>reloaded</Update>");

        assertThat(RawBosh.text(after.poll())).contains("reloaded");
        assertThat(RawBosh.text(before.poll())).doesNotContain("reloaded");
    }
}
