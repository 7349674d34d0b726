package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BOSH as XEP-0124 and XEP-0206 define it, over real HTTP. */
class BoshProtocolIT {

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

    @Spec(document = "XEP-0124", section = "7.2")
    @Spec(document = "XEP-0206", section = "5", says = "the answer has the stream features at once")
    @Test
    void aSessionRequestIsAnsweredWithEverythingThatClientsRead() throws Exception {
        RawBosh bosh = running.bosh();

        String created = bosh.create("wait='60' to='fin1.ucce.local'");

        for (String expected : new String[] {
            "xmlns:stream=\"http://etherx.jabber.org/streams\"",
            " authid=\"",
            " wait=\"1\"",
            " inactivity=\"2\"",
            " requests=\"2\"",
            " hold=\"1\"",
            " ver=\"1.6\"",
            " from=\"fin1.ucce.local\"",
            "<stream:features",
            "<mechanism>PLAIN</mechanism>"
        }) {
            assertThat(created).contains(expected);
        }
        assertThat(bosh.sid()).hasSize(32);
    }

    @Spec(document = "XEP-0124", section = "8")
    @Test
    void aPollWithNothingToDeliverIsAnsweredWith57Bytes() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        HttpResponse<String> answer = bosh.poll().get();

        assertThat(answer.body()).isEqualTo(EMPTY);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSize(57);
        assertThat(answer.headers().firstValue("Content-Length").orElse("")).isEqualTo("57");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/xml; charset=utf-8");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Spec(document = "XEP-0124", section = "4")
    @Test
    void anEventAnswersThePollAtOnce() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> poll = bosh.poll();

        running.publish("2001", "<Update/>");

        assertThat(RawBosh.text(poll)).contains("&lt;Update/&gt;");
    }

    @Test
    void anEventBetweenTwoPollsIsKeptForTheNext() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");

        running.publish("2001", "<One/>");
        running.publish("2001", "<Two/>");
        String answer = RawBosh.text(bosh.poll());
        if (!answer.contains("&lt;Two/&gt;")) {
            answer += RawBosh.text(bosh.poll());
        }

        assertThat(answer).containsSubsequence("&lt;One/&gt;", "&lt;Two/&gt;").containsOnlyOnce("&lt;Two/&gt;");
    }

    @Spec(document = "XEP-0124", section = "14.3")
    @Test
    void aRequestThatIsSentAgainGetsTheSameAnswer() throws Exception {
        RawBosh bosh = running.bosh().signIn("2001", "desktop");
        CompletableFuture<HttpResponse<String>> poll = bosh.poll();
        running.publish("2001", "<Update/>");
        String first = RawBosh.text(poll);

        String second = RawBosh.text(bosh.post(bosh.body(bosh.rid, "", "")));

        assertThat(second).isEqualTo(first).contains("&lt;Update/&gt;");
    }

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void requestsThatOvertakeEachOtherAreProcessedInOrder() throws Exception {
        RawBosh bosh = running.bosh().bind("2001", "desktop");
        String ping = "<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>";
        long first = bosh.rid + 1;

        CompletableFuture<HttpResponse<String>> later = bosh.post(bosh.body(first + 1, "", ping.formatted("later")));
        CompletableFuture<HttpResponse<String>> earlier = bosh.post(bosh.body(first, "", ping.formatted("earlier")));

        String answers = RawBosh.text(earlier) + RawBosh.text(later);
        assertThat(answers).containsSubsequence("\"earlier\"", "\"later\"").containsOnlyOnce("\"later\"");
    }

    @Spec(document = "XEP-0124", section = "8")
    @Test
    void severalPayloadsInOneBodyAreAllAnswered() throws Exception {
        RawBosh bosh = running.bosh().bind("2001", "desktop");

        String answer = RawBosh.text(bosh.next("", """
                        <iq xmlns='jabber:client' type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>\
                        <iq xmlns='jabber:client' type='get' id='p2'><ping xmlns='urn:xmpp:ping'/></iq>"""));

        assertThat(answer).contains("\"p1\"").contains("\"p2\"");
    }
}
