package org.finessebridge.pubsub.xmpp.publisher;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;
import org.jspecify.annotations.Nullable;

/**
 * Ends the sessions of users at the server, one user after the other: what is refused for one may be granted for the
 * next. Only the publisher's thread calls.
 */
final class SessionEnding {

    private final PublisherThread thread;
    private final CurrentConnection connection;

    SessionEnding(PublisherThread thread, CurrentConnection connection) {
        this.thread = thread;
        this.connection = connection;
    }

    /** @param done ends, on any thread, when all have been asked for, or with the first reason why some have not ended */
    void of(Iterator<String> users, CompletableFuture<Void> done) {
        of(users, null, done);
    }

    private void of(Iterator<String> users, @Nullable Throwable refused, CompletableFuture<Void> done) {
        PubSubLink link = connection.link();
        if (!users.hasNext()) {
            if (refused == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(refused);
            }
        } else if (link == null || !connection.isUsable()) {
            done.completeExceptionally(new PubSubUnavailableException("there is no connection with it"));
        } else {
            var _ = link.endSessions(users.next())
                    .whenComplete((ended, failure) -> thread.execute(
                            () -> of(users, refused == null ? CurrentConnection.causeOf(failure) : refused, done)));
        }
    }
}
