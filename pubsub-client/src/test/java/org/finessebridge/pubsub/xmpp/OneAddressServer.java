package org.finessebridge.pubsub.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.finessebridge.pubsub.xmpp.connection.DialException;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubDialer;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.publisher.FakeLink;
import org.finessebridge.pubsub.xmpp.settings.PublisherAccount;
import org.finessebridge.pubsub.xmpp.smack.SmackErrors;
import org.jspecify.annotations.Nullable;

/**
 * An XMPP server that has one address and gives it to whoever asks last, as ejabberd and Prosody
 * do. Each thing that happens there is a line of {@link #until}.
 */
final class OneAddressServer {

    static final int SECONDS = 60;

    private record Session(String program, PubSubDialer.@Nullable LinkListener listener) {

        void end(LinkEnd end) {
            if (listener != null) {
                listener.ended(end);
            }
        }
    }

    private final LinkEnd heardByWhoIsPutOut;
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private @Nullable Session holder;
    private @Nullable CyclicBarrier told;

    /**
     * @param heardByWhoIsPutOut what a publisher whose address is taken reads as the reason
     */
    OneAddressServer(LinkEnd heardByWhoIsPutOut) {
        this.heardByWhoIsPutOut = heardByWhoIsPutOut;
    }

    /** What a publisher connects with. */
    PubSubDialer dialer(String program) {
        return new PubSubDialer() {
            @Override
            public void requireFreeAddress() throws DialException, InterruptedException {
                requireFree(program);
            }

            @Override
            public PubSubLink dial(LinkListener listener) {
                signIn(program, listener);
                return new FakeLink();
            }
        };
    }

    private void requireFree(String program) throws DialException, InterruptedException {
        CyclicBarrier others;
        synchronized (this) {
            if (holder != null) {
                happened.add(program + " is told of " + holder.program());
                throw new DialException(SmackErrors.conflict(new PublisherAccount("finesse", "secret", "finesse")));
            }
            others = told;
        }
        if (others != null) {
            try {
                others.await(SECONDS, TimeUnit.SECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("the others do not ask", e);
            }
        }
    }

    private synchronized void signIn(String program, PubSubDialer.@Nullable LinkListener listener) {
        Session before = holder;
        if (before != null) {
            happened.add(before.program() + " is put out");
            before.end(heardByWhoIsPutOut);
        }
        holder = new Session(program, listener);
        happened.add(program + " is in");
    }

    /** A program that is no publisher of ours signs in. */
    void signIn(String program) {
        signIn(program, null);
    }

    /** Whoever holds the address leaves. */
    synchronized void signOut() {
        holder = null;
    }

    /**
     * Ends all connections. So many publishers then ask for the holder before the first of them
     * signs in, and hear that there is none.
     */
    synchronized void restart(int publishers) {
        Session before = holder;
        holder = null;
        told = new CyclicBarrier(publishers, () -> told = null);
        if (before != null) {
            before.end(LinkEnd.lost("it can't be reached"));
        }
    }

    /** What has happened since it was asked last, up to a line that begins with one of those. */
    List<String> until(String... beginnings) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        while (lines.isEmpty() || Stream.of(beginnings).noneMatch(lines.getLast()::startsWith)) {
            String line = happened.poll(SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("none begins so: " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    synchronized @Nullable String holder() {
        return holder == null ? null : holder.program();
    }
}
