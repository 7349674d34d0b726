package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.FakeEvents;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** How much a client may ask (XEP-0124, 12). */
class BoshOveractivityTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private static final NotificationSettings DEFAULTS = FakeStreamServices.defaults();

    private static Event event() {
        return FakeEvents.event("update");
    }

    @Spec(document = "XEP-0124", section = "11")
    @Test
    void moreRequestsAtATimeThanAgreedAreAPolicyViolation() throws Exception {
        FakeBoshClient client =
                new FakeBoshClient("wait='30' hold='2'", FakeStreamServices.settings(Map.of("bosh.hold", "2")));
        client.signIn();
        client.next("", "");
        client.next("", "");
        assertThat(client.send(client.rid + 3, "", "").open()).isTrue();

        Answer fourth = client.send(client.rid + 2, "", "");

        assertThat(fourth.body()).contains("condition='policy-violation'");
    }

    @Spec(document = "XEP-0124", section = "11", says = "a terminate or a pause may come beyond the agreed number")
    @Test
    void oneMoreRequestThanAgreedMayEndTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("", "");

        Answer end = client.next("type='terminate'", "");

        assertThat(end.body()).contains("type='terminate'").doesNotContain("condition=");
    }

    @Spec(document = "XEP-0124", section = "12")
    @Test
    void aPollingClientIsAnsweredAtOnceButMustNotPollTooOften() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='0' hold='0'", DEFAULTS);
        UserSession user = client.signIn();
        assertThat(client.next("", "").body()).isEqualTo(EMPTY);
        client.scheduler.advance(Duration.ofSeconds(2));
        user.deliver(event());
        client.scheduler.run();
        assertThat(client.next("", "").body()).contains("<update/>");
        assertThat(client.next("", "").body())
                .as("at once, because there was something")
                .isEqualTo(EMPTY);

        Answer tooSoon = client.next("", "");

        assertThat(tooSoon.body()).contains("condition='policy-violation'");
    }

    private static FakeBoshClient clientOfFiveRequestsASecond() {
        return new FakeBoshClient(
                "wait='30' hold='1'",
                FakeStreamServices.settings(Map.of("limits.stanza-burst", "20", "limits.stanzas-per-second", "5")));
    }

    @Spec(document = "XEP-0124", section = "11")
    @Test
    void requestsThatComeTooFastEndTheSession() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        client.signIn();
        int polls = 0;
        while (!client.forgotten && polls < 40) {
            client.next("", "");
            polls++;
        }

        assertThat(client.forgotten).isTrue();
        assertThat(polls).isGreaterThan(5).isLessThanOrEqualTo(20);
    }

    @Test
    void requestsAtTheAllowedRateGoOnForEver() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        client.signIn();
        for (int i = 0; i < 200; i++) {
            client.scheduler.advance(Duration.ofMillis(200));
            client.next("", "");
        }

        assertThat(client.forgotten).isFalse();
    }

    @Test
    void pollsThatEventsAskForAreNoHaste() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        UserSession user = client.signIn();
        for (int i = 0; i < 200; i++) {
            Answer poll = client.next("", "");
            user.deliver(event());
            client.scheduler.run();
            assertThat(poll.open()).as("answered at once").isFalse();
        }
        assertThat(client.forgotten).isFalse();

        for (int i = 0; i < 40 && !client.forgotten; i++) {
            client.next("", "");
        }
        assertThat(client.forgotten).as("polls that nothing asks for still are").isTrue();
    }

    @Test
    void tooManyBytesBeforeAuthenticationEndTheSession() {
        FakeBoshClient client = new FakeBoshClient(
                "wait='30' hold='1'", FakeStreamServices.settings(Map.of("limits.unauthenticated-bytes", "10000B")));
        client.open();
        String payload = "<a xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
        for (int i = 0; i < 300 && !client.forgotten; i++) {
            client.next("x='" + "y".repeat(4000) + "'", i == 0 ? payload : "");
        }

        assertThat(client.forgotten).isTrue();
        assertThat(client.rid).as("after " + (client.rid - 100) + " requests").isLessThan(106);
    }
}
