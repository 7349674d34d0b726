package org.finessebridge.pubsub.xmpp.publisher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.XmppPubSubListener;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;

/** A publisher with a server and a time that are moved by hand. */
abstract class PublisherMovedByHand {

    private static final LinkEnd LOST = LinkEnd.lost("cut");

    final ManualThread thread = new ManualThread();
    final List<String> told = new ArrayList<>();

    /** Whether presence can be heard. */
    final List<String> heard = new ArrayList<>();

    private final PublishLimits limits = new PublishLimits(
            6,
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));

    private final Told listener = new Told();
    final WaitingItems waiting = new WaitingItems(limits.buffer());

    final Publisher publisher = new Publisher(
            thread,
            limits,
            new XmppServer("xmpp.example.com", 5222, "example.com", "pubsub.example.com"),
            waiting,
            listener,
            listener);

    /** How often the listener has heard that a connection stands again. */
    int reconnections;

    private int ids;

    private final class Told implements XmppPubSubListener {

        @Override
        public void pubSubAvailable() {
            told.add("available");
        }

        @Override
        public void pubSubUnavailable(String reason) {
            told.add("unavailable: " + reason);
        }

        @Override
        public void pubSubReconnected() {
            reconnections++;
        }

        @Override
        public void userAvailable(String user, String fullJid, int priority) {
            told.add("+" + fullJid + (priority == 0 ? "" : " " + priority));
        }

        @Override
        public void userUnavailable(String user, String fullJid) {
            told.add("-" + fullJid);
        }

        @Override
        public void presenceLost(String reason) {
            heard.add("lost: " + reason);
        }

        @Override
        public void presenceRead() {
            heard.add("read");
        }
    }

    void nodes(String... nodeIds) {
        for (String nodeId : nodeIds) {
            waiting.nodeAdded();
            publisher.createNode(LeafNode.whitelist(nodeId, Set.of("2001")));
        }
    }

    FakeLink connect() {
        return connect(new FakeLink());
    }

    FakeLink connect(FakeLink link) {
        publisher.connecting();
        publisher.connected(link);
        thread.run();
        return link;
    }

    void disconnect(FakeLink link) {
        publisher.disconnected(link, LOST);
        thread.run();
    }

    /** Publishes as the client does; false if the item is refused. */
    boolean publish(String nodeId, String text) {
        if (!waiting.take()) {
            return false;
        }
        publisher.publish(nodeId, new PendingItem("i" + ++ids, new Item(text)));
        thread.run();
        return true;
    }
}
