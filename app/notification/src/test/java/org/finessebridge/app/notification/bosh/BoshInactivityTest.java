package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.FakeEvents;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** How long a client may be silent (XEP-0124, 10 and 11). */
class BoshInactivityTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private static Event event() {
        return FakeEvents.event("update");
    }

    @Spec(document = "XEP-0124", section = "10")
    @Test
    void disconnectsInactive() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        client.scheduler.advance(Duration.ofSeconds(61));

        assertThat(client.forgotten).isTrue();
        assertThat(client.users.of("2001")).isEmpty();
    }

    @Test
    void anInterruptedPollIsActivity() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.scheduler.advance(Duration.ofSeconds(50));
        Answer poll = client.next("", "");
        client.session.connectionLost(client.rid, poll);

        client.scheduler.advance(Duration.ofSeconds(59));

        assertThat(client.forgotten).isFalse();
    }

    @Spec(document = "XEP-0124", section = "10", says = "pause")
    @Test
    void aPauseIsAnsweredAtOnceAndLengthensTheInactivity() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        Answer held = client.next("", "");
        Answer pause = client.next("pause='120'", "");
        assertThat(held.body()).isEqualTo(EMPTY);
        assertThat(pause.body()).isEqualTo(EMPTY);

        user.deliver(event());
        client.scheduler.advance(Duration.ofSeconds(119));
        assertThat(client.forgotten).isFalse();
        Answer back = client.next("", "");

        assertThat(back.body()).contains("<update/>");
        client.scheduler.advance(Duration.ofSeconds(60));
        assertThat(client.forgotten).as("the pause ends with the next request").isTrue();
    }

    @Test
    void aPauseThatIsOverEndsTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("pause='100'", "");

        client.scheduler.advance(Duration.ofSeconds(100));

        assertThat(client.forgotten).isTrue();
    }

    @Spec(document = "XEP-0124", section = "10", says = "not longer than maxpause")
    @Test
    void cantPauseForTooLong() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer pause = client.next("pause='121'", "");

        assertThat(pause.body()).contains("condition='policy-violation'");
        assertThat(client.users.of("2001")).isEmpty();
    }

    /** What is published to a page that has gone is no sign of life of it. */
    @Test
    void eventsDoNotKeepAPageThatHasGone() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        client.scheduler.advance(Duration.ofSeconds(40));
        user.deliver(event());

        client.scheduler.advance(Duration.ofSeconds(21));

        assertThat(client.forgotten).isTrue();
        assertThat(client.users.of("2001")).isEmpty();
    }
}
