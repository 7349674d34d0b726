package org.finessebridge.pubsub.xmpp.publisher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;
import org.jspecify.annotations.Nullable;

/**
 * The connection that is there now, if there is one. What was asked of an earlier one is answered to
 * nobody. Only the publisher's thread calls.
 */
final class CurrentConnection {

    private final PublisherThread thread;
    private @Nullable PubSubLink link;
    private boolean ever;
    private long endedAt;

    /** Whether the connection is about to end: nothing more is asked of it. */
    private boolean closing;

    CurrentConnection(PublisherThread thread) {
        this.thread = thread;
    }

    void begin(PubSubLink connection) {
        link = connection;
        ever = true;
        closing = false;
    }

    /** Whether it was this connection that has ended, and not an earlier one. */
    boolean end(PubSubLink connection) {
        if (!isStill(connection)) {
            return false;
        }
        link = null;
        endedAt = thread.nanoTime();
        return true;
    }

    /** Null if there is none. */
    @Nullable
    PubSubLink link() {
        return link;
    }

    boolean isThere() {
        return link != null;
    }

    /** Whether it may be asked for something. */
    boolean isUsable() {
        return link != null && !closing;
    }

    /** Whether there was one since the start. */
    boolean hasEverBeen() {
        return ever;
    }

    /** How long there has been none, where there was one before, in nanoseconds. */
    long nanosSinceEnd() {
        return thread.nanoTime() - endedAt;
    }

    boolean isStill(PubSubLink connection) {
        return connection.equals(link);
    }

    /** Goes on on the publisher's thread, unless the connection has ended meanwhile. */
    void whenDone(PubSubLink connection, CompletableFuture<Void> request, Consumer<@Nullable Throwable> then) {
        var _ = request.whenComplete((done, failure) -> thread.execute(() -> {
            if (isStill(connection)) {
                then.accept(causeOf(failure));
            }
        }));
    }

    /** Without what futures wrap it in. */
    static @Nullable Throwable causeOf(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Whatever is no refusal means that the connection is of no use any more. */
    void closeIfBroken(@Nullable Throwable failure) {
        if (failure != null && !(failure instanceof RefusedException)) {
            close(LinkEnd.lost(String.valueOf(failure.getMessage())));
        }
    }

    /** Ends it, if there is one; its end is told as any other. */
    void close(LinkEnd end) {
        if (link != null) {
            closing = true;
            link.close(end);
        }
    }
}
