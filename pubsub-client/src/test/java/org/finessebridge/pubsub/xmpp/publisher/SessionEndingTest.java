package org.finessebridge.pubsub.xmpp.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.junit.jupiter.api.Test;

/** Whose sessions the server is asked to end, and what comes of it. */
class SessionEndingTest extends PublisherMovedByHand {

    private CompletableFuture<Void> end(String... users) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        publisher.endSessions(List.of(users), done);
        thread.run();
        return done;
    }

    @Test
    void endsThoseOfEachUser() {
        FakeLink link = connect();

        CompletableFuture<Void> done = end("2001", "2002");

        assertThat(link.ended()).containsExactly("2001", "2002");
        assertThat(done).isCompletedWithValue(null);
    }

    @Test
    void asksForTheOthersWhereOneIsRefused() {
        FakeLink link = connect();

        CompletableFuture<Void> done = end("forbidden", "2002");

        assertThat(link.ended()).containsExactly("forbidden", "2002");
        assertThat(done.exceptionNow()).isInstanceOf(RefusedException.class);
    }

    @Test
    void saysThatThereIsNoConnection() {
        assertThat(end("2001").exceptionNow()).isInstanceOf(PubSubUnavailableException.class);
    }
}
