package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.FakeEvents;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** What client and server have got of each other (XEP-0124, 9 and 14.3). */
class BoshAcknowledgementTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private static final NotificationSettings DEFAULTS = FakeStreamServices.defaults();

    private static Event event() {
        return FakeEvents.event("update");
    }

    @Spec(document = "XEP-0124", section = "14.3")
    @Test
    void forcesRetransmission() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        Answer poll = client.next("", "");
        user.deliver(event());
        client.scheduler.run();

        Answer again = client.send(client.rid, "", "");

        assertThat(again.body()).isEqualTo(poll.body()).contains("<update/>");
    }

    @Spec(document = "XEP-0124", section = "9.1")
    @Test
    void serverAcksWhatItHasGot() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        client.signIn();
        Answer first = client.next("", "");
        client.next("", "");

        assertThat(first.body()).contains(" ack='" + client.rid + "'");
    }

    @Spec(document = "XEP-0124", section = "9.1")
    @Test
    void clientsThatDontAckGetNoAcks() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        Answer first = client.next("", "");
        client.next("", "");

        assertThat(first.body()).isEqualTo(EMPTY);
    }

    @Spec(document = "XEP-0124", section = "9.2", says = "report and time")
    @Test
    void reportsAnAnswerThatSeemsToBeLost() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        Answer lost = client.next("", "");
        user.deliver(event());
        client.scheduler.run();
        assertThat(lost.body()).contains("<update/>");
        long lostRid = client.rid;
        client.scheduler.advance(Duration.ofSeconds(2));

        Answer reporting = client.next("ack='" + (lostRid - 1) + "'", "");

        assertThat(reporting.body()).contains(" report='" + lostRid + "' time='2000'");
        assertThat(client.send(lostRid, "", "").body()).isEqualTo(lost.body());
    }

    @Test
    void anAnswerThatIsOnItsWayIsNotReported() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        client.next("", "");
        user.deliver(event());
        client.scheduler.run();

        assertThat(client.next("ack='" + (client.rid - 2) + "'", "").open()).isTrue();
    }

    @Spec(document = "XEP-0124", section = "9.2")
    @Test
    void acksTrimTheCache() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        client.next("", "");
        user.deliver(event());
        client.scheduler.run();
        long got = client.rid;
        client.next("ack='" + got + "'", "");

        Answer again = client.send(got, "", "");

        assertThat(again.body()).contains("condition='item-not-found'");
    }
}
