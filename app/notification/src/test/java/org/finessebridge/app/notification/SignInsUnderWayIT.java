package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password that is taken back while it is being checked lets nobody in, though it was right when that began. */
class SignInsUnderWayIT {

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start();
        running.users.whenRight(() -> running.service.endSessions(Set.of("2001")));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void plainIsRefused() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();

            client.send(RawXmpp.auth("2001", "2001"));

            assertThat(client.awaitEnd()).contains("<not-authorized").doesNotContain("<success");
        }
    }

    @Test
    void scramIsRefused() throws Exception {
        try (RawXmpp client = running.tcp()) {
            client.open();
            ScramClient scram = ScramClient.builder()
                    .advertisedMechanisms(List.of("SCRAM-SHA-256"))
                    .username("2001")
                    .password("2001".toCharArray())
                    .build();
            client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>"
                    + base64(scram.clientFirstMessage().toString()) + "</auth>");
            client.await("<challenge xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">");
            String challenge = client.await("</challenge>");
            scram.serverFirstMessage(new String(
                    Base64.getDecoder().decode(challenge.substring(0, challenge.indexOf('<'))),
                    StandardCharsets.UTF_8));

            client.send("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + base64(scram.clientFinalMessage().toString()) + "</response>");

            assertThat(client.awaitEnd()).contains("<not-authorized").doesNotContain("<success");
        }
    }

    /** A user who was removed and has come again is another one. */
    @Test
    void norDoesSomebodyComeInWhoWasRemovedMeanwhile() throws Exception {
        running.users.whenRight(() -> running.service.disconnect(Set.of("2001")));
        try (RawXmpp client = running.tcp()) {
            client.open();

            client.send(RawXmpp.auth("2001", "2001"));

            assertThat(client.awaitEnd()).contains("<not-authorized").doesNotContain("<success");
        }
    }

    @Test
    void othersAndTheNextOneComeIn() throws Exception {
        try (RawXmpp other = running.tcp()) {
            other.signIn("2002", "other");
        }
        running.users.whenRight(() -> {});
        try (RawXmpp next = running.tcp()) {
            assertThat(next.signIn("2001", "next")).isNotNull();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
