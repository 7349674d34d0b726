package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.junit.jupiter.api.Test;

/** When the publisher is available, and whom it tells. */
class PublisherAvailabilityTest extends PublisherMovedByHand {

    @Test
    void aConnectionThatWasGoneForAMomentIsToldSinceSubscribersHaveSeenThePublisherGo() {
        nodes("a");
        FakeLink first = connect();
        assertThat(reconnections).as("that is the beginning").isZero();
        disconnect(first);

        FakeLink second = connect();

        assertThat(told).containsExactly("available");
        assertThat(reconnections).isEqualTo(1);
        publisher.showPresence();
        publish("a", "1");
        assertThat(second.items()).containsExactly("presence", "a:1#i1");
        disconnect(second);
        publisher.showPresence(); // the next connection begins with one
        assertThat(connect().items()).doesNotContain("presence");
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
}
