package org.finessebridge.app.tomcat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.finessebridge.app.notification.admission.FreeMemory;
import org.finessebridge.app.security.ClientAddress;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every connection of REST: how many an address has, and how long its client takes to send.
 * Tomcat's own time-outs begin anew with each byte. Safe for use by any thread.
 */
final class ConnectionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    private static final String H2 = "h2";

    private final Ticker ticker;
    private final long patience;
    private final long idle;
    private final int mostOfAddress;
    private final HeapShare share;
    private final FreeMemory memory;
    private final AtomicInteger http2Connections = new AtomicInteger();
    private volatile IntConsumer streams = most -> {};
    private final ConcurrentHashMap<SocketChannel, RequestClock> clocks = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, RequestClock> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ClientAddress, Integer> taken = new ConcurrentHashMap<>();

    /** What deals with the bytes of a connection: Tomcat. */
    @FunctionalInterface
    interface Processing {
        SocketState process();
    }

    /**
     * A watch of no connection so far.
     *
     * @param idle how long an HTTP/2 connection may be without a request
     */
    ConnectionWatch(RestSettings settings, Duration idle, HeapShare share, FreeMemory memory, Ticker ticker) {
        this.ticker = ticker;
        this.patience = settings.requestTimeout().toNanos();
        this.idle = idle.toNanos();
        this.mostOfAddress = share.connectionsOfAddress(settings.connectionsPerAddress());
        this.share = share;
        this.memory = memory;
    }

    /** Has somebody hear how many streams the next connection with HTTP/2 may have. */
    void whenStreamsChange(IntConsumer most) {
        streams = most;
    }

    /** Begins to watch a connection; false, and nothing is kept, if there are too many. */
    boolean admits(SocketChannel channel) {
        if (clocks.size() >= share.connections() || memory.isShort()) {
            LOG.debug("Refused a connection: there is no memory for more");
            return false;
        }
        ClientAddress address;
        try {
            address = channel.getRemoteAddress() instanceof InetSocketAddress inet && inet.getAddress() != null
                    ? ClientAddress.of(inet.getAddress())
                    : ClientAddress.UNKNOWN;
        } catch (IOException e) {
            return false; // gone already
        }
        boolean[] free = new boolean[1];
        taken.compute(address, (key, count) -> {
            int now = count == null ? 0 : count;
            free[0] = now < mostOfAddress;
            return free[0] ? Integer.valueOf(now + 1) : count;
        });
        if (!free[0]) {
            LOG.debug("Refused a connection: see finesse.rest.connections-per-address");
            return false;
        }
        clocks.put(channel, new RequestClock(channel, address, patience, idle, ticker.nanos()));
        return true;
    }

    /** Lets Tomcat deal with what happened at a connection. */
    SocketState processes(SocketWrapperBase<NioChannel> connection, SocketEvent event, Processing processing) {
        RequestClock clock = clock(connection);
        if (clock == null) {
            return processing.process();
        }
        if (clock.connectionId() == null) {
            name(clock, connection);
        }
        if (event == SocketEvent.OPEN_READ) {
            clock.bytesCame(ticker.nanos());
        }
        SocketState state = processing.process();
        switch (state) {
            case OPEN -> clock.dealtWith(false, ticker.nanos());
            case LONG -> clock.dealtWith(true, ticker.nanos());
            case UPGRADING, UPGRADED, ASYNC_IO -> clock.leave();
            default -> {}
        }
        return state;
    }

    private void name(RequestClock clock, SocketWrapperBase<NioChannel> connection) {
        boolean http2 = H2.equals(connection.getNegotiatedProtocol());
        String id = connection.getServletConnection(http2 ? H2 : "http/1.1", "").getConnectionId();
        clock.named(id, http2);
        if (http2) {
            streams.accept(share.streamsOf(http2Connections.incrementAndGet()));
        }
        byId.put(id, clock);
    }

    /** The clock of the connection that a request came by; null if it is gone. */
    @Nullable
    RequestClock clock(Request request) {
        return byId.get(request.getServletConnection().getConnectionId());
    }

    private @Nullable RequestClock clock(SocketWrapperBase<NioChannel> connection) {
        NioChannel socket = connection.getSocket();
        SocketChannel channel = socket == null ? null : socket.getIOChannel();
        return channel == null ? null : clocks.get(channel);
    }

    /** The time as the clocks have it. */
    long now() {
        return ticker.nanos();
    }

    /** Tomcat closes a connection. */
    void released(SocketWrapperBase<NioChannel> connection) {
        RequestClock clock = clock(connection);
        if (clock != null) {
            forget(clock);
        }
    }

    private void forget(RequestClock clock) {
        if (clocks.remove(clock.channel(), clock)) {
            taken.computeIfPresent(clock.address(), (key, count) -> count == 1 ? null : count - 1);
            String id = clock.connectionId();
            if (id != null) {
                byId.remove(id);
            }
            if (clock.isMultiplexed()) {
                http2Connections.decrementAndGet();
            }
        }
    }

    /**
     * Ends the connections of clients that take too long. Tomcat finds that nothing more will come,
     * and closes; to close in its place could hand its buffers to two connections.
     */
    void sweep() {
        for (RequestClock clock : clocks.values()) {
            if (!clock.channel().isOpen()) {
                forget(clock);
            } else if (clock.expires(ticker.nanos())) {
                try {
                    LOG.debug(
                            "Ending the connection of {}: it took too long to send",
                            clock.channel().getRemoteAddress());
                    var _ = clock.channel().shutdownInput();
                } catch (IOException e) {
                    LOG.debug("A connection was gone before it was ended: {}", e.toString());
                }
            }
        }
    }

    /** How many connections there are. */
    int connections() {
        return clocks.size();
    }
}
