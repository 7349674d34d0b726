package org.finessebridge.load.rest;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.finessebridge.load.transport.EventLoops;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one server from one event loop. Connections are kept, and the one used last is
 * used next, so that there are no more than there are requests at a time. All methods are called on
 * the event loop; so are the listeners.
 */
public final class RestClient implements RestSender {

    /** Servers close connections that have been idle for longer; Tomcat does after 20 seconds. */
    private static final long LONGEST_IDLE_NANOS = 10_000_000_000L;

    private final EventLoops loops;
    private final EventLoop loop;
    private final String host;
    private final int port;
    private final boolean tls;
    private final Deque<RestConnection> idle = new ArrayDeque<>();

    /** A client without TLS that has not connected. */
    public RestClient(EventLoops loops, EventLoop loop, String host, int port) {
        this(loops, loop, host, port, false);
    }

    /**
     * A client that has not connected.
     *
     * @param tls whether connections are encrypted
     */
    public RestClient(EventLoops loops, EventLoop loop, String host, int port, boolean tls) {
        this.loops = loops;
        this.loop = loop;
        this.host = host;
        this.port = port;
        this.tls = tls;
    }

    @Override
    public void send(RestRequest request, Consumer<RestAnswer> answered) {
        RestConnection free = free();
        (free == null ? new RestConnection(this, loops, loop, host, port, tls) : free).send(request, answered);
    }

    private @Nullable RestConnection free() {
        RestConnection free = idle.pollFirst();
        if (free == null || System.nanoTime() - free.idleSince() < LONGEST_IDLE_NANOS) {
            return free;
        }
        // All others have been idle for longer.
        free.close();
        close();
        return null;
    }

    void idle(RestConnection connection) {
        idle.addFirst(connection);
    }

    void gone(RestConnection connection) {
        idle.remove(connection);
    }

    /** Ends the connections that nothing is asked on. */
    public void close() {
        for (RestConnection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            each.close();
        }
    }
}
