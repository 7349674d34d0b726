package org.finessebridge.load.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import org.finessebridge.load.xml.Markup;
import org.finessebridge.load.xml.StanzaScanner;

/**
 * A stream as XEP-0206 has it, on one connection that is kept: one request after the other, the
 * last of them held by the server. Only what has to be said while a poll is held goes on a second
 * connection, as browsers do it; the server then answers the first poll, and the connection that is
 * idle is closed.
 */
final class BoshStream implements ClientStream, StanzaScanner.Listener {

    private static final int MOST_REQUESTS = 2;

    private final EventLoops loops;
    private final EventLoop loop;
    private final StreamEndpoint endpoint;
    private final ClientStreamListener listener;
    private final BoshBodies bodies;
    private final StanzaScanner scanner = new StanzaScanner();
    private final List<BoshConnection> connections = new ArrayList<>(MOST_REQUESTS);
    private final Queue<String> unsent = new ArrayDeque<>(2);
    private boolean restarts;
    private boolean terminates;
    private boolean pumping;
    private boolean over;

    private BoshStream(EventLoops loops, EventLoop loop, StreamEndpoint endpoint, ClientStreamListener listener) {
        this.loops = loops;
        this.loop = loop;
        this.endpoint = endpoint;
        this.listener = listener;
        this.bodies =
                new BoshBodies(endpoint.domain(), ThreadLocalRandom.current().nextLong(1L << 40));
    }

    static BoshStream open(EventLoops loops, EventLoop loop, StreamEndpoint endpoint, ClientStreamListener listener) {
        BoshStream stream = new BoshStream(loops, loop, endpoint, listener);
        stream.connection().post(stream.bodies.create());
        return stream;
    }

    @Override
    public void send(String xml) {
        if (!over) {
            unsent.add(xml);
            pump();
        }
    }

    @Override
    public void restart() {
        restarts = true;
        pump();
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        if (!bodies.isCreated()) {
            end("closed");
            return;
        }
        terminates = true;
        pump();
    }

    /** Sends what there is to send; else sees to it that one request waits at the server. */
    private void pump() {
        if (over || pumping || !bodies.isCreated()) {
            return;
        }
        int waiting = underWay();
        if (waiting >= MOST_REQUESTS) {
            return;
        }
        if (terminates) {
            connection().post(bodies.terminate());
            end("closed");
        } else if (restarts) {
            restarts = false;
            connection().post(bodies.restart());
        } else if (!unsent.isEmpty()) {
            String all = String.join("", unsent);
            unsent.clear();
            connection().post(bodies.stanzas(all));
        } else if (waiting == 0) {
            connection().post(bodies.stanzas(""));
        } else {
            closeIdle();
        }
    }

    private int underWay() {
        int count = 0;
        for (BoshConnection connection : connections) {
            count += connection.isBusy() ? 1 : 0;
        }
        return count;
    }

    /** A connection without a request. */
    private BoshConnection connection() {
        for (BoshConnection connection : connections) {
            if (!connection.isBusy()) {
                return connection;
            }
        }
        BoshConnection fresh = new BoshConnection(loops, loop, endpoint, this);
        connections.add(fresh);
        return fresh;
    }

    private void closeIdle() {
        for (BoshConnection connection : List.copyOf(connections)) {
            if (!connection.isBusy()) {
                connections.remove(connection);
                connection.close();
            }
        }
    }

    /** A request was answered. */
    void onAnswer(ByteBuf body) {
        if (over) {
            return;
        }
        pumping = true; // what the listener sends meanwhile goes with the next request
        try {
            scanner.reset();
            scanner.feed(body, this);
        } finally {
            pumping = false;
        }
        pump();
    }

    /** A connection is gone; without a request on it, that is no harm. */
    void onGone(BoshConnection connection, boolean busy, String reason) {
        connections.remove(connection);
        if (busy) {
            end(reason);
        }
    }

    @Override
    public void onHeader(String body) {
        String sid = Markup.attribute(body, "sid");
        if (sid != null && !bodies.isCreated()) {
            bodies.created(sid);
        }
        if ("terminate".equals(Markup.attribute(body, "type"))) {
            String condition = Markup.attribute(body, "condition");
            end("the server ended the session: " + (condition == null ? "no reason" : condition));
        }
    }

    @Override
    public void onStanza(String xml) {
        listener.onStanza(xml);
    }

    @Override
    public void onEnd() {
        // The body is whole, not the stream.
    }

    /** The stream is over; connections with a request that was sent close when it is answered. */
    private void end(String reason) {
        if (over) {
            return;
        }
        over = true;
        for (BoshConnection connection : connections) {
            connection.closeSoon();
        }
        listener.onClosed(reason);
    }
}
