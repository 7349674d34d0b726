package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
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
                .forEach(jid -> publisher.presence(jid, true, 0));
        publisher.presence("2001@example.com/d", true, 0);
        publisher.presence("2001@example.com/d", false, 0);

        assertThat(told).containsExactly("+2001@example.com/d", "-2001@example.com/d");
    }

    @Test
    void whoDoesNotComeBackAfterAReconnectIsGone() {
        nodes("a");
        publisher.subscribe("a", "2001");
        FakeLink first = connect();
        publisher.presence("2001@example.com/stays", true, 0);
        publisher.presence("2001@example.com/leaves", true, 0);
        told.clear();
        disconnect(first);
        connect();
        publisher.presence("2001@example.com/stays", true, 0);

        thread.pass(Duration.ofSeconds(29));
        assertThat(told).isEmpty();
        thread.pass(Duration.ofSeconds(2));

        assertThat(told).containsExactly("-2001@example.com/leaves");
    }

    /** The server tells as soon as the product has signed in, and not a second time. */
    @Test
    void whatTheServerTellsWhileTheConnectionIsBeingMadeIsItsWord() {
        nodes("a");
        publisher.subscribe("a", "2001");
        FakeLink first = connect();
        publisher.presence("2001@example.com/d", true, 0);
        disconnect(first);
        told.clear();
        publisher.connecting();
        publisher.presence("2001@example.com/d", true, 0);
        publisher.connected(new FakeLink());
        thread.pass(Duration.ofSeconds(31));

        assertThat(heard).endsWith("read");
        assertThat(told).doesNotContain("-2001@example.com/d");
    }

    @Test
    void whatWasHeardOfAConnectionThatCameToNothingIsDoubted() {
        nodes("a");
        publisher.subscribe("a", "2001");
        publisher.connecting();
        publisher.presence("2001@example.com/d", true, 0);
        publisher.notConnected(LinkEnd.lost("cut"));
        connect();
        thread.pass(Duration.ofSeconds(31));

        assertThat(told).contains("-2001@example.com/d");
    }

    @Test
    void ofTooManySessionsThoseThatMayBeNoMoreMakeRoom() {
        nodes("a");
        publisher.subscribe("a", "2001");
        FakeLink first = connect();
        sessions("old", 20);
        disconnect(first);
        connect();
        sessions("new", 20);
        thread.pass(Duration.ofSeconds(31));
        told.clear();
        for (int i = 0; i < 20; i++) {
            publisher.presence("2001@example.com/new" + i, false, 0);
        }

        assertThat(told).hasSize(20).contains("-2001@example.com/new19");
    }

    /** Who has more sessions than are known is there, whichever of them end. */
    @Test
    void whoHasTooManySessionsIsNotGoneUntilTheNextConnection() {
        nodes("a");
        publisher.subscribe("a", "2001");
        FakeLink first = connect();
        sessions("s", 21);
        told.clear();
        for (int i = 0; i < 20; i++) {
            publisher.presence("2001@example.com/s" + i, true, -1);
            publisher.presence("2001@example.com/s" + i, false, 0);
        }
        assertThat(told).isEmpty();

        disconnect(first);
        connect();
        publisher.presence("2001@example.com/s20", true, 0);
        thread.pass(Duration.ofSeconds(31));
        publisher.presence("2001@example.com/s20", false, 0);

        assertThat(told).endsWith("-2001@example.com/s20");
    }

    private void sessions(String name, int count) {
        for (int i = 0; i < count; i++) {
            publisher.presence("2001@example.com/" + name + i, true, 0);
        }
    }

    @Test
    void whoIsUnsubscribedEverywhereHasNoPresence() {
        nodes("a", "b");
        publisher.subscribe("a", "2001");
        publisher.subscribe("b", "2001");
        FakeLink link = connect();
        publisher.presence("2001@example.com/d", true, 0);
        told.clear();

        publisher.deleteNode("b");
        thread.run();
        assertThat(told).isEmpty();
        publisher.unsubscribe("a", "2001");
        thread.run();

        assertThat(link.prepared()).endsWith("-b", "a []");
        assertThat(told).containsExactly("-2001@example.com/d");
        publisher.presence("2001@example.com/d", true, 0);
        assertThat(told).hasSize(1);
    }

    @Test
    void thatAllWasHeardIsKnownByAnAnswerOfTheServerAlone() {
        CompletableFuture<Void> early = new CompletableFuture<>();
        publisher.awaitPresence(early);
        assertThat(early).isCompletedExceptionally();

        connect();
        CompletableFuture<Void> heardAll = new CompletableFuture<>();
        publisher.awaitPresence(heardAll);
        thread.run();
        assertThat(heardAll).isNotDone();
        thread.pass(Duration.ofMillis(100));

        assertThat(heardAll).isCompleted();
    }

    @Test
    void aConnectionWithoutAnAnswerIsClosed() {
        FakeLink link = connect();
        link.answersNoPing();
        CompletableFuture<Void> heardAll = new CompletableFuture<>();
        publisher.awaitPresence(heardAll);
        thread.run();

        assertThat(heardAll).isCompletedExceptionally();
        assertThat(link.closed()).isNotNull();
    }

    @Test
    void anotherPriorityIsTold() {
        nodes("a");
        publisher.subscribe("a", "2001");
        connect();
        told.clear();

        publisher.presence("2001@example.com/d", true, 0);
        publisher.presence("2001@example.com/d", true, -1);
        publisher.presence("2001@example.com/d", true, -1);
        publisher.presence("2001@example.com/d", true, 5);

        assertThat(told).containsExactly("+2001@example.com/d", "+2001@example.com/d -1", "+2001@example.com/d 5");
    }

    @Test
    void whoseIdHasCapitalLettersIsKnownByTheAddress() {
        nodes("a");
        publisher.subscribe("a", "JDoe");
        connect();
        told.clear();

        publisher.presence("jdoe@example.com/d", true, 0);
        publisher.presence("jdoe@example.com/d", false, 0);

        assertThat(told).containsExactly("+jdoe@example.com/d", "-jdoe@example.com/d");
    }

    @Test
    void presenceIsReadWhenTheServerHasHadTimeToTellAndLostWithTheConnection() {
        nodes("a");
        publisher.subscribe("a", "2001");
        FakeLink first = connect();
        publisher.presence("2001@example.com/d", true, 0);
        thread.pass(Duration.ofSeconds(29));
        assertThat(heard).isEmpty();
        thread.pass(Duration.ofSeconds(2));
        assertThat(heard).containsExactly("read");

        disconnect(first);
        assertThat(heard).containsExactly("read", "lost: cut");
        told.clear();
        disconnect(connect()); // before the server has told
        thread.pass(Duration.ofSeconds(60));
        assertThat(told.stream().filter(line -> line.startsWith("-"))).isEmpty();
        connect();
        thread.pass(Duration.ofSeconds(31));

        assertThat(heard).containsExactly("read", "lost: cut", "lost: cut", "read");
        assertThat(told).contains("-2001@example.com/d");
    }
}
