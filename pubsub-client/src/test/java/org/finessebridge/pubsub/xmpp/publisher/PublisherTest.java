package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.XmppPubSubListener;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.junit.jupiter.api.Test;

/** What the publisher does, with a server and a time that are moved by hand. */
class PublisherTest {

    private static final LinkEnd LOST = LinkEnd.lost("cut");

    private final ManualThread thread = new ManualThread();
    private final List<String> told = new ArrayList<>();
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
    private final WaitingItems waiting = new WaitingItems(limits.buffer());
    private final Publisher publisher = new Publisher(
            thread,
            limits,
            new XmppServer("xmpp.example.com", 5222, "example.com", "pubsub.example.com"),
            waiting,
            listener,
            listener);
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
        public void userAvailable(String fullJid) {
            told.add("+" + fullJid);
        }

        @Override
        public void userUnavailable(String fullJid) {
            told.add("-" + fullJid);
        }
    }

    private void nodes(String... nodeIds) {
        for (String nodeId : nodeIds) {
            waiting.nodeAdded();
            publisher.createNode(LeafNode.whitelist(nodeId, Set.of("2001")));
        }
    }

    private FakeLink connect() {
        return connect(new FakeLink());
    }

    private FakeLink connect(FakeLink link) {
        publisher.connected(link);
        thread.run();
        return link;
    }

    private void disconnect(FakeLink link) {
        publisher.disconnected(link, LOST);
        thread.run();
    }

    /** Publishes as the client does; false if the item is refused. */
    private boolean publish(String nodeId, String text) {
        if (!waiting.take()) {
            return false;
        }
        publisher.publish(nodeId, new PendingItem("i" + ++ids, new Item(text)));
        thread.run();
        return true;
    }

    @Test
    void isAvailableWhenAllNodesAreMade() {
        nodes("a", "b");
        publisher.subscribe("a", "2001");
        publisher.start("not yet");
        assertThat(publish("a", "too early")).isFalse();

        FakeLink link = connect();

        assertThat(link.prepared()).containsExactly("a [2001]", "b []");
        assertThat(told).containsExactly("available");
        assertThat(publish("a", "1")).isTrue();
        assertThat(link.texts("a")).containsExactly("1");
        assertThat(waiting.count()).isZero();
        assertThat(waiting.lost()).isZero();
    }

    @Test
    void publishesOneItemOfANodeAtATimeAndNodesSideBySide() {
        nodes("a", "b");
        FakeLink link = connect().silent();
        publish("a", "1");
        publish("a", "2");
        publish("b", "1");

        assertThat(link.items()).containsExactly("a:1#i1", "b:1#i3");
        link.answer();
        thread.run();

        assertThat(link.items()).containsExactly("a:1#i1", "b:1#i3", "a:2#i2");
    }

    @Test
    void whatWasUnderWayIsPublishedAgainWithTheSameIdsAndInOrder() {
        nodes("a");
        FakeLink first = connect().silent();
        publish("a", "1");
        publish("a", "2");
        disconnect(first);
        publish("a", "3");
        first.answer(); // too late: nobody knows what became of it
        thread.run();

        FakeLink second = connect();

        assertThat(second.items()).containsExactly("a:1#i1", "a:2#i2", "a:3#i3");
        assertThat(waiting.count()).isZero();
        assertThat(told).containsExactly("available");
    }

    @Test
    void whatTheServerTookInTheLastSecondIsPublishedAgain() {
        nodes("a");
        FakeLink first = connect();
        publish("a", "old");
        thread.pass(Duration.ofMillis(1500));
        publish("a", "1");
        thread.pass(Duration.ofMillis(400));
        publish("a", "2");
        disconnect(first);
        publish("a", "3");

        FakeLink second = connect();

        assertThat(second.texts("a")).containsExactly("1", "2", "3");
        assertThat(waiting.count()).isZero();
    }

    @Test
    void aNodeIsPreparedBeforeItsFirstItemOnEveryConnection() {
        nodes("a", "b");
        FakeLink first = connect();
        disconnect(first);
        publish("b", "1");

        FakeLink second = connect();

        assertThat(second.prepared()).containsExactlyInAnyOrder("a []", "b []");
        assertThat(second.texts("b")).containsExactly("1");
    }

    @Test
    void beyondTheBoundItIsUnavailableAndLaterAvailableAgain() {
        nodes("a");
        FakeLink first = connect();
        disconnect(first);
        told.clear();

        // 6 of the buffer and 2 for the node
        IntStream.rangeClosed(1, 8).forEach(i -> publish("a", "" + i));
        assertThat(told).isEmpty();
        assertThat(publish("a", "9")).isTrue();

        assertThat(told)
                .containsExactly(
                        "unavailable: More than 8 updates wait for the XMPP server" + " xmpp.example.com:5222");
        IntStream.rangeClosed(10, 200).forEach(i -> publish("a", "" + i));
        assertThat(waiting.count()).isEqualTo(108);
        assertThat(waiting.lost()).isEqualTo(92);
        assertThat(told).hasSize(1);

        FakeLink second = connect();

        assertThat(second.texts("a"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 108)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(told).hasSize(2).endsWith("available");
    }

    @Test
    void isUnavailableWhenTheServerTakesItemsTooSlowlyAndAvailableWhenHalfOfThemAreOut() {
        nodes("a", "b");
        FakeLink link = connect().silent();
        told.clear();
        IntStream.rangeClosed(1, 11).forEach(i -> publish("a", "" + i));

        assertThat(told).hasSize(1).first().asString().startsWith("unavailable: More than 10");
        link.answer();
        thread.run();

        assertThat(told).hasSize(2).endsWith("available");
        assertThat(link.texts("a")).hasSize(11);
    }

    @Test
    void isUnavailableAfterALongOutage() {
        nodes("a");
        publisher.start("not yet");
        FakeLink link = connect();
        disconnect(link);
        told.clear();

        thread.pass(Duration.ofSeconds(58));
        assertThat(told).isEmpty();
        thread.pass(Duration.ofSeconds(4));

        assertThat(told)
                .containsExactly("unavailable: The XMPP server xmpp.example.com:5222 has been away for 60 s:" + " cut");
        connect();
        assertThat(told).hasSize(2).endsWith("available");
    }

    @Test
    void aShortOutageIsNotTold() {
        nodes("a");
        publisher.start("not yet");
        FakeLink link = connect();
        told.clear();
        disconnect(link);
        thread.pass(Duration.ofSeconds(30));
        connect();
        thread.pass(Duration.ofMinutes(2));

        assertThat(told).isEmpty();
    }

    @Test
    void whatNeedsAnOperatorIsToldAtOnceAndOnce() {
        nodes("a");
        LinkEnd wrongPassword = LinkEnd.needsOperator("wrong password");

        publisher.notConnected(wrongPassword);
        publisher.notConnected(wrongPassword);

        assertThat(told).containsExactly("unavailable: wrong password");
    }

    @Test
    void aServerThatLetsNobodyMakeNodesNeedsAnOperator() {
        nodes("a", "b");
        FakeLink link = connect(new FakeLink().refusingNodes(new RefusedException("forbidden", false, "")));

        assertThat(link.prepared()).containsExactly("a []"); // one is enough to know
        assertThat(link.closed()).isNotNull();
        assertThat(link.closed().needsOperator()).isTrue();
        assertThat(link.closed().reason()).contains("does not let its user make nodes");
    }

    @Test
    void aNodeOfSomebodyElseIsLeftOutAndTheOthersAreServed() {
        nodes("a", "b");
        FakeLink link = connect();
        disconnect(link);
        FakeLink second = new FakeLink();
        publisher.connected(second);
        thread.run();
        second.refusingNodes(new RefusedException("forbidden", false, ""));
        publisher.subscribe("a", "2001");
        thread.run();

        publish("a", "1");
        publish("b", "1");

        assertThat(second.texts("a")).isEmpty();
        assertThat(second.texts("b")).containsExactly("1");
        assertThat(waiting.count()).isZero();
        assertThat(waiting.lost()).isEqualTo(1);
    }

    @Test
    void aNodeThatIsGoneIsMadeAgain() {
        nodes("a");
        FakeLink link = connect().refusingItems(new RefusedException("item-not-found", false, ""));
        publish("a", "1");
        link.refusingItems(null);
        thread.pass(Duration.ofMillis(1));

        assertThat(link.prepared()).containsExactly("a []", "a []");
        assertThat(link.texts("a")).startsWith("1").endsWith("1");
        assertThat(waiting.count()).isZero();
        assertThat(waiting.lost()).isZero();
    }

    @Test
    void aRefusalForNowIsTriedAgainInOrder() {
        nodes("a");
        FakeLink link = connect().refusingItems(new RefusedException("resource-constraint", true, ""));
        publish("a", "1");
        publish("a", "2");
        link.refusingItems(null);
        thread.pass(Duration.ofSeconds(2));

        assertThat(link.texts("a")).containsExactly("1", "1", "2");
    }

    @Test
    void aRefusedItemIsLostAndTheNextGoesOn() {
        nodes("a");
        FakeLink link = connect().refusingItems(new RefusedException("not-acceptable", false, ""));
        publish("a", "1");
        link.refusingItems(null);
        publish("a", "2");

        assertThat(link.texts("a")).containsExactly("1", "2");
        assertThat(waiting.lost()).isEqualTo(1);
        assertThat(waiting.count()).isZero();
    }

    @Test
    void aConnectionThatDoesNotAnswerIsClosed() {
        nodes("a");
        FakeLink link = connect().refusingItems(new IOException("no answer"));
        publish("a", "1");

        assertThat(link.closed()).isEqualTo(LinkEnd.lost("no answer"));
        disconnect(link);
        assertThat(connect().texts("a")).containsExactly("1");
    }

    @Test
    void followsThePresenceOfTheUsersAlone() {
        nodes("a");
        publisher.subscribe("a", "2001");
        connect();
        told.clear();

        Stream.of("2001@example.com/d", "2001@elsewhere.com/d", "9999@example.com/d")
                .forEach(jid -> publisher.presence(jid, true));
        publisher.presence("2001@example.com/d", true);
        publisher.presence("2001@example.com/d", false);

        assertThat(told).containsExactly("+2001@example.com/d", "-2001@example.com/d");
    }

    @Test
    void whoDoesNotComeBackAfterAReconnectIsGone() {
        nodes("a");
        publisher.subscribe("a", "2001");
        FakeLink first = connect();
        publisher.presence("2001@example.com/stays", true);
        publisher.presence("2001@example.com/leaves", true);
        told.clear();
        disconnect(first);
        connect();
        publisher.presence("2001@example.com/stays", true);

        thread.pass(Duration.ofSeconds(29));
        assertThat(told).isEmpty();
        thread.pass(Duration.ofSeconds(2));

        assertThat(told).containsExactly("-2001@example.com/leaves");
    }

    @Test
    void aNodeIsDeletedWhenItsItemsAreOut() {
        nodes("a", "b");
        FakeLink link = connect().silent();
        publish("b", "1");
        publish("b", "2");
        publisher.deleteNode("b");
        thread.run();
        link.answer();
        thread.run();

        assertThat(link.items()).containsExactly("b:1#i1", "b:2#i2", "-b");
        assertThat(waiting.count()).isZero();
        assertThat(waiting.lost()).isZero();
        disconnect(link);
        FakeLink second = connect();
        assertThat(second.prepared()).containsExactly("a []");
        assertThat(second.items()).isEmpty(); // not what was published a moment before, either
        assertThat(waiting.count()).isZero();
    }

    @Test
    void aNodeThatCouldNotBeDeletedIsDeletedAtTheNextConnection() {
        nodes("a", "b");
        disconnect(connect());
        publish("b", "1");
        publisher.deleteNode("b");

        FakeLink second = connect();

        assertThat(second.items()).containsExactly("-b");
        assertThat(second.prepared()).containsExactly("a []", "-b");
        assertThat(waiting.count()).isZero();
    }

    @Test
    void aNodeThatIsCreatedAgainBeforeItWasDeletedStays() {
        nodes("a", "b");
        disconnect(connect());
        publisher.deleteNode("b");
        publisher.createNode(LeafNode.whitelist("b", Set.of("2001")));

        FakeLink second = connect();

        assertThat(second.prepared()).containsExactly("a []", "b []");
    }

    @Test
    void whoIsUnsubscribedEverywhereHasNoPresence() {
        nodes("a", "b");
        publisher.subscribe("a", "2001");
        publisher.subscribe("b", "2001");
        FakeLink link = connect();
        publisher.presence("2001@example.com/d", true);
        told.clear();

        publisher.deleteNode("b");
        thread.run();
        assertThat(told).isEmpty();
        publisher.unsubscribe("a", "2001");
        thread.run();

        assertThat(link.prepared()).endsWith("-b", "a []");
        assertThat(told).containsExactly("-2001@example.com/d");
        publisher.presence("2001@example.com/d", true);
        assertThat(told).hasSize(1);
    }
}
