package org.finessebridge.pubsub.xmpp.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection with the server, on a thread that may block; takes the address from nobody
 * who answers there.
 */
public final class Connector {

    /** A connection that held so long was a good one: the next wait is a short one again. */
    private static final Duration LASTING = Duration.ofSeconds(5);

    private final PubSubDialer dialer;
    private final ConnectorListener listener;
    private final PublisherThread thread;
    private final Backoff backoff;

    /** Whose presence counts: an earlier connection may still hand on what it has read. Of the publisher's thread. */
    private @Nullable Ends current;

    private final Thread loop = Thread.ofVirtual().name("pubsub-connector").unstarted(this::run);

    public Connector(PubSubDialer dialer, ConnectorListener listener, PublisherThread thread, PublishLimits limits) {
        this.dialer = dialer;
        this.listener = listener;
        this.thread = thread;
        this.backoff = new Backoff(limits, () -> ThreadLocalRandom.current().nextDouble());
    }

    public void start() {
        loop.start();
    }

    /** Makes no more connections; one that is there stays. */
    public void stop() {
        loop.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                LinkEnd end = connectOnce();
                Thread.sleep(backoff.after(end));
            }
        } catch (InterruptedException e) {
            // stopped
        }
    }

    private LinkEnd connectOnce() throws InterruptedException {
        CompletableFuture<LinkEnd> ended = new CompletableFuture<>();
        Ends ends = new Ends(ended);
        PubSubLink link;
        try {
            // Why a connection ended may not have been heard: before every one it is asked anew.
            dialer.requireFreeAddress();
            // Before the sign-in: the server tells who is available as soon as that is through.
            thread.execute(() -> {
                current = ends;
                listener.connecting();
            });
            link = dialer.dial(ends);
        } catch (DialException e) {
            thread.execute(() -> listener.notConnected(e.end()));
            return e.end();
        }
        long since = thread.nanoTime();
        thread.execute(() -> listener.connected(link));
        LinkEnd end = await(ended);
        thread.execute(() -> listener.disconnected(link, end));
        if (thread.nanoTime() - since >= LASTING.toNanos()) {
            backoff.reset();
        }
        return end;
    }

    private static LinkEnd await(CompletableFuture<LinkEnd> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands what a connection tells over to the publisher's thread. */
    private final class Ends implements PubSubDialer.LinkListener {

        private final CompletableFuture<LinkEnd> ended;

        Ends(CompletableFuture<LinkEnd> ended) {
            this.ended = ended;
        }

        @Override
        public void ended(LinkEnd end) {
            ended.complete(end);
        }

        @Override
        public void presence(String fullJid, boolean available, int priority) {
            thread.execute(() -> {
                if (equals(current)) {
                    listener.presence(fullJid, available, priority);
                }
            });
        }
    }
}
