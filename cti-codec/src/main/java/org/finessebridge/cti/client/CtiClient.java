package org.finessebridge.cti.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of a pair of CTI servers. Once started it keeps a session open until it is closed: it
 * connects to side A, then to side B, and so on with growing waits; it opens the session with the
 * highest protocol version and the services that it needs, sends heartbeats, matches answers with
 * requests, and follows the servers when they change roles. One event loop does everything; all
 * methods may be called from any thread, and none but {@link #close()} blocks. Session changes are
 * logged as {@code cti.session}, messages at DEBUG as {@code cti.wire}.
 */
public final class CtiClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    private final CtiClientSettings settings;
    private final EventLoopGroup group;
    private final EventLoop loop;
    private final CtiConnector connector;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private CtiClient(
            CtiClientSettings settings, CtiClientListener listener, CtiTraffic traffic, MeterRegistry meters) {
        this.settings = settings;
        SslContext tls = TlsContexts.of(settings.tls());
        this.group =
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("cti-client"), NioIoHandler.newFactory());
        this.loop = group.next();
        this.connector = new CtiConnector(
                settings,
                new EventLoopTimer(loop),
                new NettyDialer(loop, settings, tls),
                CtiClientMeters.in(meters, inFlight, settings),
                listener,
                traffic,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * A client that counts in a registry; it does nothing until it is started.
     *
     * @throws IllegalArgumentException where a file of the TLS settings cannot be used
     */
    public static CtiClient create(CtiClientSettings settings, CtiClientListener listener, MeterRegistry meters) {
        return create(settings, listener, CtiTraffic.UNSEEN, meters);
    }

    /**
     * The same with somebody who sees all messages.
     *
     * @throws IllegalArgumentException where a file of the TLS settings cannot be used
     */
    public static CtiClient create(
            CtiClientSettings settings, CtiClientListener listener, CtiTraffic traffic, MeterRegistry meters) {
        return new CtiClient(settings, listener, traffic, meters);
    }

    /** A client that does not count. */
    public static CtiClient create(CtiClientSettings settings, CtiClientListener listener) {
        return create(settings, listener, new CompositeMeterRegistry());
    }

    /** Begins to connect; later calls do nothing. */
    public void start() {
        execute(connector::start);
    }

    /**
     * Sends a request. The client gives it an invoke id, and its own peripheral id where the
     * request names none. The outcome is told exactly once, on the event loop, in order with the
     * events. Where {@link CtiClientSettings#maxInFlight} requests wait already, or the client has
     * been closed, {@link CtiOutcome.NotSent} is told on the calling thread, before this returns:
     * what is refused fills no queue.
     *
     * @throws IllegalArgumentException for OPEN_REQ, HEARTBEAT_REQ and CLOSE_REQ, which the client
     *     sends by itself
     */
    public <C extends CtiConfirmation> void send(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        if (request instanceof OpenReq || request instanceof HeartbeatReq || request instanceof CloseReq) {
            throw new IllegalArgumentException(request.getClass().getSimpleName() + " is sent by the client itself");
        }
        if (inFlight.incrementAndGet() > settings.maxInFlight()) {
            inFlight.decrementAndGet();
            InFlightRequest.end(
                    request,
                    outcome,
                    new CtiOutcome.NotSent<>(settings.maxInFlight() + " requests are in flight already"));
            return;
        }
        Consumer<CtiOutcome<C>> counted = how -> {
            inFlight.decrementAndGet();
            outcome.accept(how);
        };
        if (!execute(() -> connector.send(request, counted))) {
            InFlightRequest.end(request, counted, CtiOutcome.NotSent.afterClose());
        }
    }

    /**
     * Sends a message that no server answers by an invoke id: CONFIG_REQUEST_KEY_EVENT and its like.
     * What comes of it are events. Where no session is open it is dropped, since the next session
     * knows nothing of it.
     *
     * @throws IllegalArgumentException for what the client sends by itself: answers and
     *     announcements about maintenance
     */
    public void tell(CtiIndication indication) {
        if (indication instanceof ActiveMaintenanceResp || indication instanceof StoppingRequestsToThisSideInd) {
            throw new IllegalArgumentException(indication.getClass().getSimpleName() + " is sent by the client itself");
        }
        execute(() -> connector.tell(indication));
    }

    /**
     * Stops reading from the server, so that it is slowed down by TCP. What has been read already
     * is still delivered. Heartbeats go on, and no request times out meanwhile. It is done in the
     * order of the calls, as {@link #resumeReading()} is. A pause ends with its session: the next
     * one reads. Where no session is open, there is nothing to pause.
     */
    public void pauseReading() {
        execute(() -> connector.paused(true));
    }

    /** Reads on after {@link #pauseReading()}. */
    public void resumeReading() {
        execute(() -> connector.paused(false));
    }

    /** What the client is doing; may have changed by the time it is read. */
    public CtiClientState state() {
        return connector.state();
    }

    /** How the link to the servers is now; for any thread, and for who measures it often. */
    public CtiLinkStatus link() {
        return connector.status();
    }

    /**
     * Closes the session with CLOSE_REQ, waits for CLOSE_CONF for at most {@link
     * CtiClientSettings#closeTimeout()}, and ends the event loop. Requests in flight end as {@link
     * CtiOutcome.SessionLost}. Called on the event loop, it does not wait. Later calls do nothing.
     */
    @Override
    public void close() {
        execute(() -> connector.close(() -> {
            Future<?> ending = group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            LOG.debug("The CTI client's thread ends: {}", ending);
            closed.complete(null);
        }));
        if (loop.inEventLoop()) {
            return;
        }
        try {
            closed.get(settings.closeTimeout().plus(SHUTDOWN).toMillis(), TimeUnit.MILLISECONDS);
            if (!group.terminationFuture().await(SHUTDOWN.toMillis())) {
                LOG.warn("The CTI client's thread does not end; a listener may be blocking it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("The CTI session was not closed in time; a listener may be blocking it");
            Future<?> ending = group.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            LOG.debug("The CTI client's thread ends: {}", ending);
        }
    }

    private boolean execute(Runnable task) {
        try {
            loop.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }
}
