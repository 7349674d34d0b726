package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session may have for a client that does not read: what waits, and the answers that are kept. */
class BoshOutputTest {

    private static final NotificationSettings ONE_MEGABYTE =
            FakeStreamServices.settings(Map.of("admission.output-per-user", "1MB"));

    private static final String CHAT = "<iq xmlns='jabber:client' type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>";

    private final FakeBoshClient client = new FakeBoshClient("wait='30' hold='1'", ONE_MEGABYTE);
    private final PubSubClient publisher = FakeStreamServices.publisher(client.services);

    @BeforeEach
    void signIn() throws Exception {
        publisher.createNode(LeafNode.open("/user"));
        publisher.subscribe("/user", "2001");
        client.signIn();
    }

    private void publish(int kilobytes) {
        publisher.publishItem("/user", new Item("x".repeat(kilobytes * 1_000)));
        client.scheduler.run();
    }

    @Test
    void answersThatNobodyHasProvedReadCount() {
        client.next("", "");
        publish(600);
        assertThat(client.next("", CHAT).open()).as("which proves nothing").isFalse();
        publish(600);

        assertThat(client.users.of("2001")).isEmpty();
        assertThat(client.next("", "").body()).contains("condition='policy-violation'");
        assertThat(client.services.handover().size())
                .as("the events are for the next session")
                .isEqualTo(2);
    }

    @Test
    void ofWhatWasReadTheCopiesGoAndNotTheSession() {
        for (int i = 0; i < 10; i++) {
            Answer poll = client.next("", "");
            publish(600);
            assertThat(poll.body()).hasSizeGreaterThan(600_000);
        }

        assertThat(client.users.of("2001")).hasSize(1);
    }

    /** It is in no budget, and the user may sign in again meanwhile. */
    @Test
    void whatWaitsIsNotKeptWithTheLastWordOfASessionThatFails() {
        client.users.of("2001").getFirst().deliverFromUser(OutboundXml.of("<message>not for long</message>"));
        client.scheduler.run();

        client.users.of("2001").getFirst().displaced();
        client.scheduler.run();

        assertThat(client.next("", "").body()).contains("<conflict").doesNotContain("not for long");
    }

    @Test
    void aLastWordThatWaitsForItsClientIsShort() {
        for (int i = 0; i < 60; i++) {
            client.users
                    .of("2001")
                    .getFirst()
                    .deliverFromUser(OutboundXml.of("<message>" + "x".repeat(20_000) + "</message>"));
            client.scheduler.run();
            if (client.users.of("2001").isEmpty()) {
                break;
            }
        }

        assertThat(client.next("", "").body())
                .contains("condition='policy-violation'")
                .hasSizeLessThan(1_000);
    }
}
