package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.junit.jupiter.api.Test;

/** How the publisher makes its nodes, and deletes them. */
class PublisherNodesTest extends PublisherMovedByHand {

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

    /** Whoever makes one node before the product does must not be able to stop it. */
    @Test
    void aFirstNodeOfSomebodyElseIsNoReasonToLeaveTheServer() {
        nodes("a");
        FakeLink link = new FakeLink().refusingNodes(RefusedException.ofForeignNode("conflict", "it is another's"));

        publisher.connected(link);
        thread.run();

        assertThat(link.closed()).isNull();
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
}
