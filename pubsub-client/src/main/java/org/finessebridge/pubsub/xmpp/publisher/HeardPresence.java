package org.finessebridge.pubsub.xmpp.publisher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;

/**
 * Whether all presence was heard: an answer of the server comes behind what it had sent before. A connection that gives
 * none is closed. Only the publisher's thread calls.
 */
final class HeardPresence {

    /** An answer and the presence before it are handed on by different threads. */
    private static final Duration OVERTAKING = Duration.ofMillis(100);

    private final PublisherThread thread;
    private final CurrentConnection connection;

    HeardPresence(PublisherThread thread, CurrentConnection connection) {
        this.thread = thread;
        this.connection = connection;
    }

    /**
     * Asks the server.
     *
     * @param done ends when all has been told that the server had sent before, or with why nobody can know
     */
    void ask(CompletableFuture<Void> done) {
        PubSubLink link = connection.link();
        if (link == null) {
            done.completeExceptionally(new PubSubUnavailableException("there is no connection with the XMPP server"));
            return;
        }
        var _ = link.ping()
                .whenComplete((pong, failure) -> thread.execute(() -> {
                    Throwable cause = CurrentConnection.causeOf(failure);
                    if (!connection.isStill(link)) {
                        done.completeExceptionally(new PubSubUnavailableException("the connection has ended"));
                    } else if (cause == null || cause instanceof RefusedException) {
                        thread.schedule(() -> done.complete(null), OVERTAKING);
                    } else {
                        done.completeExceptionally(cause);
                        connection.closeIfBroken(cause);
                    }
                }));
    }
}
