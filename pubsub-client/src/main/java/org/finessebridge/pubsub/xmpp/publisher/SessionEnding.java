package org.finessebridge.pubsub.xmpp.publisher;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;

/**
 * Ends the sessions of users at the server, one user after the other, up to the first that is refused. Only the
 * publisher's thread calls.
 */
final class SessionEnding {

    private final PublisherThread thread;
    private final CurrentConnection connection;

    SessionEnding(PublisherThread thread, CurrentConnection connection) {
        this.thread = thread;
        this.connection = connection;
    }

    /** @param done ends, on any thread, when all sessions have, or with why they have not */
    void of(Iterator<String> users, CompletableFuture<Void> done) {
        PubSubLink link = connection.link();
        if (!users.hasNext()) {
            done.complete(null);
        } else if (link == null || !connection.isUsable()) {
            done.completeExceptionally(new PubSubUnavailableException("there is no connection with it"));
        } else {
            var _ = link.endSessions(users.next())
                    .whenComplete((ended, failure) -> thread.execute(() -> {
                        if (failure == null) {
                            of(users, done);
                        } else {
                            Throwable cause = CurrentConnection.causeOf(failure);
                            done.completeExceptionally(cause == null ? failure : cause);
                        }
                    }));
        }
    }
}
