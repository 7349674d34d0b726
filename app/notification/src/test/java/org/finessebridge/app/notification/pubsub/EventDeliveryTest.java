package org.finessebridge.app.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.Handover;
import org.finessebridge.app.notification.handover.PublishingClock;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.presence.FakeSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {

    private static final String NODE = "/finesse/api/User/2001";

    private static final String RECORDED = """
            <message xmlns="jabber:client" from="pubsub.fin1.ucce.local" to="2001@fin1.ucce.local" \
            id="/finesse/api/User/2001__2001@fin1.ucce.local__VI1B2">\
            <event xmlns="http://jabber.org/protocol/pubsub#event"><items node="/finesse/api/User/2001">\
            <item id="itemid">\
            <notification xmlns="http://jabber.org/protocol/pubsub">&lt;Update&gt;&lt;data&gt;&lt;user&gt;A \
            &amp;amp; \
            B&lt;/user&gt;&lt;/data&gt;&lt;/Update&gt;</notification></item></items></event></message>""";

    private final List<Event> sent = new ArrayList<>();
    private final UserSessions sessions = new UserSessions();
    private final FakeSession session = new FakeSession("2001", "desktop", 1, sent::add);
    private final Handover handover = new Handover(
            FakeStreamServices.defaults().offline(),
            InstantSource.system(),
            new NotificationMeters(new SimpleMeterRegistry()),
            sessions::of,
            user -> true);
    private final NodeRegistry nodes =
            new NodeRegistry(FakeStreamServices.defaults().pubsub(), new MemoryNodeStore(), InstantSource.system());
    private final EmbeddedPubSubClient publisher = new EmbeddedPubSubClient(
            nodes,
            new EventDelivery(
                    new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local"),
                    sessions,
                    handover,
                    new PublishingClock(InstantSource.system())),
            available -> {});

    EventDeliveryTest() {
        sessions.authenticated("2001", session, 1);
        publisher.createNode(LeafNode.open(NODE));
        publisher.subscribe(NODE, "2001");
    }

    @Test
    void isRenderedByteForByteAsRecordedButForTheSuffixAndTheId() {
        publisher.publishItem(NODE, new Item("<Update><data><user>A &amp; B</user></data></Update>"));

        String rendered = sent.getFirst().toString();

        assertThat(rendered).matches("(?s).*__[A-Z0-9]{5}\".*");
        assertThat(rendered.replaceFirst("__[A-Z0-9]{5}\"", "__VI1B2\"")
                        .replaceFirst("<item id=\"[^\"]+\"", "<item id=\"itemid\""))
                .isEqualTo(RECORDED);
    }

    /** A session that finds out late that its client is gone must not tell the user's next one. */
    @Test
    void aStateIsKeptForTheUserOnlyAsLongAsItIsTheNewest() {
        publisher.publishState(NODE, new Item("OUT_OF_SERVICE"));
        publisher.publishState(NODE, new Item("IN_SERVICE"));
        sessions.remove("2001", session);

        handover.takeBack("2001", session, sent);

        List<Event> given = handover.take("2001", new FakeSession("2001", "next", 2), List.of(), System.nanoTime());
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().toString()).contains("IN_SERVICE").contains("<delay");
    }

    /** What the node keeps is older than what has been published since. */
    @Test
    void theLastItemForWhoSubscribesIsNoNewEvent() {
        nodes.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = nodes.find(NODE);
        assertThat(node).isNotNull();
        var _ = nodes.configure(node, node.configuration().withPersistItems(true), (any, user, was) -> {});
        publisher.publishItem(NODE, new Item("first"));
        EventDelivery delivery = new EventDelivery(
                new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local"),
                sessions,
                handover,
                new PublishingClock(InstantSource.system()));

        delivery.lastItem(node, "2001@fin1.ucce.local", session);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).order()).isEqualTo(sent.getFirst().order());
        assertThat(sent.get(1).publication().isOvertaken()).isFalse();
        publisher.publishItem(NODE, new Item("second"));
        assertThat(sent.get(1).publication().isOvertaken()).isTrue();
        assertThat(sent.getFirst().publication().isOvertaken())
                .as("what is told when it happens is told in any case")
                .isFalse();
    }
}
