package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.junit.jupiter.api.Test;

/** In which order, and how often, the publisher publishes its items. */
class PublisherTest extends PublisherMovedByHand {

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
}
