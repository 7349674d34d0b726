package org.finessebridge.app.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.offline.OfflineEvents;
import org.finessebridge.app.notification.presence.FakeSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;

class EventMessageTest {

    private static final String RECORDED = """
            <message xmlns="jabber:client" from="pubsub.fin1.ucce.local" to="2001@fin1.ucce.local" \
            id="/finesse/api/User/2001__2001@fin1.ucce.local__VI1B2">\
            <event xmlns="http://jabber.org/protocol/pubsub#event"><items node="/finesse/api/User/2001">\
            <item id="itemid">\
            <notification xmlns="http://jabber.org/protocol/pubsub">&lt;Update&gt;&lt;data&gt;&lt;user&gt;A \
            &amp;amp; \
            B&lt;/user&gt;&lt;/data&gt;&lt;/Update&gt;</notification></item></items></event></message>""";

    @Test
    void isRenderedByteForByteAsRecordedButForTheSuffix() {
        EventMessage message = EventMessage.published(
                "pubsub.fin1.ucce.local",
                "/finesse/api/User/2001",
                PublishedItem.notification("itemid", () -> "<Update><data><user>A &amp; B</user></data></Update>"));

        String rendered = message.to("2001@fin1.ucce.local").toString();

        assertThat(rendered).matches("(?s).*__[A-Z0-9]{5}\".*");
        assertThat(rendered.replaceFirst("__[A-Z0-9]{5}\"", "__VI1B2\"")).isEqualTo(RECORDED);
    }

    /** A session that finds out late that its client is gone must not tell the user's next one. */
    @Test
    void aStateIsKeptForTheUserOnlyAsLongAsItIsTheNewest() {
        List<OutboundXml> sent = new ArrayList<>();
        UserSessions sessions = new UserSessions();
        sessions.authenticated("2001", new FakeSession("2001", "desktop", 1, sent::add), 1);
        PubSubNode node = new PubSubNode(
                NodeConfiguration.of(LeafNode.open("/finesse/api/SystemInfo"), false), Instant.EPOCH, false);
        node.subscribeByOwner("2001");
        EventDelivery delivery = new EventDelivery(
                new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local"),
                sessions,
                new OfflineEvents(
                        FakeStreamServices.defaults().offline(),
                        InstantSource.system(),
                        new NotificationMeters(new SimpleMeterRegistry())));

        for (String state : new String[] {"OUT_OF_SERVICE", "IN_SERVICE"}) {
            PublishedItem item = PublishedItem.notification(state, () -> state);
            node.keep(item);
            delivery.publishedState(node, item);
            assertThat(sent.getLast().isKeepable()).isTrue();
        }

        assertThat(sent).extracting(OutboundXml::isKeepable).containsExactly(false, true);
    }
}
