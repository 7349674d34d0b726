package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How BOSH sessions end, over real HTTP (XEP-0124, 13 and 17). */
class BoshTerminationIT {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("bosh.wait", "1s", "bosh.inactivity", "2s");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Spec(
            document = "XEP-0124",
            section = "14.2",
            says = "a rid outside the window ends the session with item-not-found")
    @Test
    void aRidOutsideTheWindowTerminatesTheSession() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        String answer = RawBosh.text(bosh.post(bosh.body(bosh.rid + 10, "", "")));

        assertThat(answer).contains("type='terminate' condition='item-not-found'");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "item-not-found")
    @Test
    void anUnknownSidIsAnsweredWithItemNotFound() throws Exception {
        HttpResponse<String> answer = running.bosh()
                .post("<body xmlns='http://jabber.org/protocol/httpbind' sid='none' rid='1'/>")
                .get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("condition='item-not-found'");
    }

    @Spec(document = "XEP-0124", section = "10")
    @Test
    void aSessionWithoutPollsEndsAndItsPresenceWithIt() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        running.awaitPresence("available 2001@fin1.ucce.local/desktop");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");

        assertThat(RawBosh.text(bosh.poll())).contains("condition='item-not-found'");
    }

    /**
     * Whatever is no request ends the session whose name it bears: its client takes it as ended.
     *
     * @param request {@code %1$s} stands for the session's name, {@code %2$d} for the next rid
     */
    @Spec(document = "XEP-0124", section = "17.2", says = "bad-request")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='%1$s' rid='%2$d'>",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='%2$d' sid='%1$s'><a></body>",
                " <?xml version='1.0'?>\n<body rid='%2$d' sid = \"%1$s\" a='&#x1;'",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='%2$d' sid='%1$s'><!-- c --></body>",
                "<body xmlns='other' sid='%1$s' rid='%2$d'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='%1$s'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='%1$s' rid='x'/>",
                "<b xmlns='http://jabber.org/protocol/httpbind' sid='%1$s' rid='%2$d'/>"
            })
    void aBadRequestEndsTheSessionForAll(String request) throws Exception {
        try (RunningNotificationService patient = RunningNotificationService.start();
                RawXmpp other = patient.tcp()) {
            other.signIn("2001", "other");
            RawBosh bosh = patient.bosh().signIn("2001", "desktop");
            other.await("from=\"2001@fin1.ucce.local/desktop\"");
            CompletableFuture<HttpResponse<String>> replaced = bosh.poll();
            CompletableFuture<HttpResponse<String>> held = bosh.poll();
            RawBosh.text(replaced); // answered, since the next one has come and is held

            String answer = RawBosh.text(bosh.post(request.formatted(bosh.sid(), bosh.rid + 1)));

            String word = """
                    <body xmlns='http://jabber.org/protocol/httpbind' type='terminate' \
                    condition='bad-request'></body>""";
            assertThat(answer).isEqualTo(word);
            assertThat(RawBosh.text(held)).isEqualTo(word);
            patient.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            other.await("from=\"2001@fin1.ucce.local/desktop\"");
            assertThat(other.await(">")).contains("type=\"unavailable\"");
            assertThat(patient.sessions("BOSH")).isEqualTo(0);
            assertThat(patient.service.openStreams()).isEqualTo(1);
            assertThat(RawBosh.text(bosh.poll())).contains("condition='item-not-found'");
        }
    }

    @Test
    void wordsOfOthersInABadRequestEndNothing() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        String answer = RawBosh.text(bosh.post(
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='1'><a" + " sid='" + bosh.sid() + "'></body>"));

        assertThat(answer).contains("bad-request");
        assertThat(RawBosh.text(bosh.poll())).isEqualTo(EMPTY);
    }

    /** XEP-0124, 17: the client tells of an error of its own. */
    @Spec(document = "XEP-0124", section = "17.2", says = "the client tells of an error of its own")
    @Test
    void aConditionFromTheClientEndsTheSessionForAll() throws Exception {
        try (RunningNotificationService patient = RunningNotificationService.start()) {
            RawBosh bosh = patient.bosh().signIn("2001", "desktop");
            CompletableFuture<HttpResponse<String>> held = bosh.poll();

            String answer = RawBosh.text(bosh.next("type='terminate' condition='bad-request'", ""));

            assertThat(answer).contains("type='terminate'");
            assertThat(RawBosh.text(held)).startsWith("<body");
            patient.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
            assertThat(patient.service.openStreams()).isEqualTo(0);
            assertThat(RawBosh.text(bosh.poll())).contains("condition='item-not-found'");
        }
    }

    @Test
    void aSessionRequestThatEndsTheSessionLeavesNone() throws Exception {
        String answer = running.bosh().create("type='terminate'");

        assertThat(answer).contains("type='terminate'");
        assertThat(running.service.openStreams()).isEqualTo(0);
    }

    @Spec(document = "XEP-0124", section = "13")
    @Test
    void terminateFromTheClientEndsTheSession() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> poll = bosh.poll();

        String answer =
                RawBosh.text(bosh.next("type='terminate'", "<presence xmlns='jabber:client' type='unavailable'/>"));

        assertThat(answer).contains("type='terminate'").doesNotContain("condition=");
        assertThat(RawBosh.text(poll)).startsWith("<body");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "system-shutdown")
    @Test
    void stoppingTheServiceTellsHeldRequests() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> first = bosh.poll();
        CompletableFuture<HttpResponse<String>> held = bosh.poll();
        assertThat(RawBosh.text(first)).isEqualTo(EMPTY); // so the second has come and is held

        running.close();

        String last = RawBosh.text(held);
        assertThat(last).contains("type='terminate' condition='system-shutdown'");
    }
}
