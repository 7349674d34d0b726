package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose presence the publisher tells. */
class PublisherPresenceTest extends PublisherMovedByHand {

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
