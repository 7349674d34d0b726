package org.finessebridge.app.tomcat;

import java.nio.channels.SocketChannel;
import java.util.IdentityHashMap;
import org.finessebridge.app.security.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * When the client of one connection has to be done with what it is sending. Over HTTP/1.1 that is
 * one request after the other; over HTTP/2 bodies are timed one by one, and the connection while it
 * carries no request. Times are those of a {@link org.finessebridge.app.time.Ticker}. Safe for use
 * by any thread.
 */
final class RequestClock {

    private final SocketChannel channel;
    private final ClientAddress address;
    private final long patience;
    private final long idle;
    private final IdentityHashMap<Object, Long> bodies = new IdentityHashMap<>();
    private @Nullable String connectionId;
    private boolean multiplexed;
    private boolean left;
    private boolean running;
    private boolean requestCame;
    private long due;
    private int requests;

    /**
     * A clock that runs.
     *
     * @param patience nanoseconds for a head, and for a body
     * @param idle nanoseconds that an HTTP/2 connection may be without a request
     */
    RequestClock(SocketChannel channel, ClientAddress address, long patience, long idle, long now) {
        this.channel = channel;
        this.address = address;
        this.patience = patience;
        this.idle = idle;
        start(now, patience);
    }

    SocketChannel channel() {
        return channel;
    }

    ClientAddress address() {
        return address;
    }

    /** The name under which the connection's requests know it; null before its first bytes. */
    synchronized @Nullable String connectionId() {
        return connectionId;
    }

    synchronized void named(String id, boolean http2) {
        connectionId = id;
        multiplexed = http2;
    }

    /** Whether it speaks HTTP/2. */
    synchronized boolean isMultiplexed() {
        return multiplexed;
    }

    /** Bytes of HTTP/1.1 have come: where none were expected they begin a request. */
    synchronized void bytesCame(long now) {
        if (!running && !multiplexed && !left && requests == 0) {
            start(now, patience);
        }
    }

    /** The head of a request is there. */
    synchronized void requestCame(Object request, boolean hasBody, long now) {
        requestCame = true;
        requests++;
        if (hasBody) {
            bodies.put(request, now);
        }
        restart(now);
    }

    /** A request is answered; its body may still be on its way. */
    synchronized void requestEnded(Object request, boolean bodyIsThere, long now) {
        requests--;
        if (multiplexed || bodyIsThere) {
            bodies.remove(request);
            restart(now);
        }
    }

    private void restart(long now) {
        running = false;
        if (!bodies.isEmpty()) {
            long first = now;
            for (long begun : bodies.values()) {
                first = begun - first < 0 ? begun : first;
            }
            start(first, patience);
        } else if (multiplexed && requests == 0) {
            start(now, idle);
        }
    }

    /**
     * What was there is dealt with.
     *
     * @param midst whether a request has begun whose head is not there yet
     */
    synchronized void dealtWith(boolean midst, long now) {
        if (multiplexed || !requestCame) {
            return; // blank lines are no request: the time goes on
        }
        requestCame = false;
        bodies.clear();
        running = false;
        if (midst) {
            start(now, patience);
        }
    }

    /** The connection speaks no HTTP any more. */
    synchronized void leave() {
        left = !multiplexed;
        running = running && multiplexed;
    }

    /** Whether the client has taken too long; true once. */
    synchronized boolean expires(long now) {
        if (!running || now - due < 0) {
            return false;
        }
        running = false;
        left = true;
        return true;
    }

    private void start(long from, long time) {
        running = !left;
        due = from + time;
    }
}
