package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** Requests that come out of their order (XEP-0124, 14.1 and 14.2). */
class RequestWindowTest {

    private static final String PING =
            "<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>";

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void interleavedRequestsAreProcessedInTheirOrder() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer second = client.send(client.rid + 2, "", PING.formatted("second"));
        Answer first = client.send(client.rid + 1, "", PING.formatted("first"));

        String answers = first.body();
        assertThat(answers).contains("\"first\"");
        assertThat(answers).containsSubsequence("\"first\"", "\"second\"").containsOnlyOnce("\"second\"");
        assertThat(second.open()).as("held for what comes next").isTrue();
    }

    @Spec(document = "XEP-0124", section = "17.3")
    @Test
    void aRequestWhosePredecessorIsLostIsAnsweredWithARecoverableError() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        Answer early = client.send(client.rid + 2, "", PING.formatted("early"));

        client.scheduler.advance(Duration.ofSeconds(30));
        assertThat(early.body()).contains(" type='error'");
        Answer missing = client.send(client.rid + 1, "", PING.formatted("missing"));
        Answer again = client.send(client.rid + 2, "", PING.formatted("early"));

        assertThat(missing.body()).contains("\"missing\"");
        assertThat(again.body()).contains("\"early\"");
        assertThat(client.forgotten).isFalse();
    }

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void cantSendAnInvalidRid() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer invalid = client.send(client.rid + 1_506_072, "", "");

        assertThat(invalid.body()).contains("condition='item-not-found'");
        assertThat(client.forgotten).isTrue();
    }
}
