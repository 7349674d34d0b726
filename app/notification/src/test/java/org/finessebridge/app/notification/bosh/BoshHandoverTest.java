package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page leaves behind that vanished: nobody says so, its session's time runs out. */
class BoshHandoverTest {

    private static final String NODE = "/finesse/api/User/2001";
    private static final Duration INACTIVITY = Duration.ofSeconds(61);

    private final StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>());
    private final PubSubClient publisher = FakeStreamServices.publisher(services);

    @BeforeEach
    void subscribe() {
        publisher.createNode(LeafNode.whitelist(NODE, Set.of("2001")));
        publisher.subscribe(NODE, "2001");
    }

    private FakeBoshClient page(String attributes, String resource) throws Exception {
        FakeBoshClient page = new FakeBoshClient(attributes, services);
        page.bind(resource);
        return page;
    }

    /** A page that is available and holds a poll. */
    private FakeBoshClient page(String resource) throws Exception {
        FakeBoshClient page = page("wait='30' hold='1'", resource);
        page.next("", FakeBoshClient.PRESENCE);
        return page;
    }

    private void publish(FakeBoshClient page, String state) {
        publisher.publishItem(NODE, new Item(state));
        page.scheduler.run();
    }

    private static void vanish(FakeBoshClient page) {
        page.scheduler.advance(Duration.ofSeconds(31));
        page.scheduler.advance(INACTIVITY);
        assertThat(page.forgotten).isTrue();
    }

    @Test
    void anOldEventDoesNotOvertakeANewerOne() throws Exception {
        FakeBoshClient vanished = page("a");
        publish(vanished, "READY"); // no poll takes it
        FakeBoshClient page = page("b");
        Answer poll = page.next("", "");
        publish(page, "NOT_READY");
        assertThat(poll.body()).contains("NOT_READY");
        Answer next = page.next("", "");

        vanish(vanished);
        page.scheduler.run();

        assertThat(next.body()).contains("unavailable").doesNotContain("READY");
    }

    @Spec(
            document = "XEP-0124",
            section = "14.3",
            says = "an answer is unread until a later request proves the contrary")
    @Test
    void theAnswerThatADeadConnectionGotIsGivenToTheNextSession() throws Exception {
        FakeBoshClient page = page("a");
        Answer poll = page.next("", "");
        publish(page, "READY");
        assertThat(poll.body()).as("written, and read by nobody").contains("READY");

        FakeBoshClient reloaded = page("wait='30' hold='1'", "a");
        page.scheduler.run();
        Answer greeting = reloaded.next("", FakeBoshClient.PRESENCE);

        assertThat(greeting.body()).contains("READY").contains("<delay");
    }

    @Test
    void anAnswerThatAPollProvesReadIsNotGivenAgain() throws Exception {
        FakeBoshClient page = page("a");
        page.next("", "");
        publish(page, "READY");
        page.next("", "");

        FakeBoshClient reloaded = page("wait='30' hold='1'", "a");
        page.scheduler.run();

        assertThat(reloaded.next("", FakeBoshClient.PRESENCE).body()).doesNotContain("READY");
    }

    /** What a client sends beside its poll says nothing of the poll's answer. */
    @Test
    void aRequestThatCrossesTheAnswerDoesNotProveItRead() throws Exception {
        FakeBoshClient page = page("a");
        page.next("", "");
        publish(page, "READY");
        page.next("", "<iq xmlns='jabber:client' type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");

        FakeBoshClient reloaded = page("wait='30' hold='1'", "a");
        page.scheduler.run();

        assertThat(reloaded.next("", FakeBoshClient.PRESENCE).body()).contains("READY");
    }

    @Spec(document = "XEP-0124", section = "9.2")
    @Test
    void anAcknowledgementSaysWhatWasRead() throws Exception {
        FakeBoshClient page = page("wait='30' hold='1' ack='1'", "a");
        page.next("", FakeBoshClient.PRESENCE);
        page.next("", "");
        long first = page.rid;
        publish(page, "READY");
        page.next("", "");
        publish(page, "NOT_READY");
        page.next("ack='" + first + "'", "");

        FakeBoshClient reloaded = page("wait='30' hold='1'", "a");
        page.scheduler.run();

        assertThat(reloaded.next("", FakeBoshClient.PRESENCE).body())
                .contains(">NOT_READY<")
                .doesNotContain(">READY<");
    }

    @Test
    void theClientThatComesBackReadsTheSameAnswerAndNoOtherDoes() throws Exception {
        FakeBoshClient page = page("a");
        Answer lost = page.next("", "");
        publish(page, "READY");

        assertThat(page.send(page.rid, "", "").body()).isEqualTo(lost.body());
        page.next("", "");
        FakeBoshClient other = page("wait='30' hold='1'", "b");
        vanish(page);

        assertThat(other.next("", FakeBoshClient.PRESENCE).body()).doesNotContain("READY");
    }

    @Test
    void anEventOfAnAbsentUserSurvivesEverySessionThatDiesWithIt() throws Exception {
        publisher.publishItem(NODE, new Item("READY"));
        for (int i = 0; i < 3; i++) {
            FakeBoshClient dying = page("a");
            vanish(dying);
        }

        FakeBoshClient page = page("wait='30' hold='1'", "a");

        assertThat(page.next("", FakeBoshClient.PRESENCE).body())
                .contains("READY")
                .containsOnlyOnce("<delay");
    }

    @Test
    void aLastWordBringsNoEventsSinceNobodyAcknowledgesIt() throws Exception {
        FakeBoshClient page = page("a");
        publish(page, "READY");

        Answer end = page.next("type='terminate'", "");

        assertThat(end.body()).contains("type='terminate'").doesNotContain("READY");
        page.scheduler.run();
        assertThat(services.handover().size()).isEqualTo(1);
    }
}
