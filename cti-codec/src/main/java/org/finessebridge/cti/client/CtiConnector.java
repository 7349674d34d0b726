package org.finessebridge.cti.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.netty.CtiFrameDecoder;
import org.finessebridge.cti.netty.CtiMessageDecoder;
import org.finessebridge.cti.netty.CtiMessageEncoder;
import org.finessebridge.cti.netty.SessionVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Connects to one side after the other, a session at a time. Used on one event loop only. */
final class CtiConnector {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final CtiClientSettings settings;
    private final EventLoop loop;
    private final SessionTimer timer;
    private final CtiClientMeters meters;
    private final CtiClientListener listener;
    private final ReconnectBackoff backoff;
    private final List<Runnable> whenClosed = new ArrayList<>();
    private volatile CtiClientState state = CtiClientState.NEW;
    private CtiSide side = CtiSide.A;
    private @Nullable CtiClientChannel current;
    private boolean paused;
    private long openedAt;

    CtiConnector(
            CtiClientSettings settings,
            EventLoop loop,
            CtiClientMeters meters,
            CtiClientListener listener) {
        this.settings = settings;
        this.loop = loop;
        this.timer = new EventLoopTimer(loop);
        this.meters = meters;
        this.listener = listener;
        this.backoff =
                new ReconnectBackoff(settings, () -> ThreadLocalRandom.current().nextDouble());
    }

    CtiClientState state() {
        return state;
    }

    void start() {
        if (state == CtiClientState.NEW) {
            connect();
        }
    }

    <C extends CtiConfirmation> void send(
            CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        CtiClientChannel channel = current;
        if (channel == null) {
            InFlightRequest.end(
                    request, outcome, new CtiOutcome.SessionLost<>("no CTI session is open"));
        } else {
            channel.session().send(request, outcome);
        }
    }

    void paused(boolean isPaused) {
        paused = isPaused;
        CtiClientChannel channel = current;
        if (channel != null && state == CtiClientState.OPEN) {
            channel.session().paused(isPaused);
            channel.reading(!isPaused);
        }
    }

    void close(Runnable done) {
        whenClosed.add(done);
        boolean again = state == CtiClientState.CLOSED;
        state = CtiClientState.CLOSED;
        CtiClientChannel channel = current;
        if (channel == null) {
            closed();
        } else if (!again) {
            channel.reading(true);
            channel.session().close();
        }
    }

    private void closed() {
        whenClosed.forEach(Runnable::run);
        whenClosed.clear();
    }

    /** Finds the server's address away from the event loop: a name service may be slow. */
    private void connect() {
        if (state == CtiClientState.CLOSED) {
            return;
        }
        state = CtiClientState.CONNECTING;
        CtiSide tried = side;
        CtiEndpoint endpoint = settings.endpoint(tried);
        Thread.ofVirtual()
                .name("cti-resolve-" + endpoint)
                .start(
                        () -> {
                            InetSocketAddress address =
                                    new InetSocketAddress(endpoint.host(), endpoint.port());
                            try {
                                loop.execute(() -> connect(tried, endpoint, address));
                            } catch (RejectedExecutionException e) {
                                LOG.debug("The client was closed while it looked for {}", endpoint);
                            }
                        });
    }

    private void connect(CtiSide tried, CtiEndpoint endpoint, InetSocketAddress address) {
        if (state == CtiClientState.CLOSED) {
            return;
        }
        if (address.isUnresolved()) {
            failed(tried, endpoint, "no address is known for the host; correct its name", false);
            return;
        }
        ChannelFuture connecting =
                new Bootstrap()
                        .group(loop)
                        .channel(NioSocketChannel.class)
                        .option(ChannelOption.TCP_NODELAY, true)
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                (int)
                                        Math.min(
                                                Integer.MAX_VALUE,
                                                settings.connectTimeout().toMillis()))
                        .handler(
                                new ChannelInitializer<Channel>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        SessionVersion version =
                                                new SessionVersion(settings.protocolVersion());
                                        channel.pipeline()
                                                .addLast(new CtiFrameDecoder())
                                                .addLast(CtiMessageDecoder.ofClient(version))
                                                .addLast(new CtiMessageEncoder(version));
                                    }
                                })
                        .connect(address);
        connecting.addListener(
                (ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        open(tried, endpoint, connected.channel());
                    } else {
                        failed(tried, endpoint, String.valueOf(connected.cause()), false);
                    }
                });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing is to be done when it is closed
    private void open(CtiSide tried, CtiEndpoint endpoint, Channel channel) {
        if (state == CtiClientState.CLOSED) {
            channel.close();
            return;
        }
        state = CtiClientState.OPENING;
        CtiClientChannel handler =
                new CtiClientChannel(
                        channel, tried, settings, timer, meters, new Owner(tried, endpoint));
        current = handler;
        channel.pipeline().addLast(handler);
        handler.session().open();
    }

    private void failed(CtiSide tried, CtiEndpoint endpoint, String reason, boolean wasOpen) {
        if (state == CtiClientState.CLOSED) {
            closed();
            return;
        }
        Duration wait = backoff.afterFailure();
        side = settings.sides().size() == 1 ? tried : tried == CtiSide.A ? CtiSide.B : CtiSide.A;
        int failures = backoff.failures();
        if (!wasOpen && Integer.bitCount(failures) == 1) {
            LOG.warn(
                    "No CTI session with side {} ({}): {}. Attempt {}; next: side {} in {} ms."
                            + " Check that the CTI server runs and that its address is right",
                    tried,
                    endpoint,
                    reason,
                    failures,
                    side,
                    wait.toMillis());
        } else {
            LOG.debug("No CTI session with side {} ({}): {}", tried, endpoint, reason);
        }
        state = CtiClientState.BACKING_OFF;
        timer.after(wait, this::connect);
    }

    /** Hears of one session. */
    private final class Owner implements CtiSession.Owner {

        private final CtiSide with;
        private final CtiEndpoint endpoint;

        Owner(CtiSide with, CtiEndpoint endpoint) {
            this.with = with;
            this.endpoint = endpoint;
        }

        @Override
        public void opened(OpenConf openConf) {
            state = CtiClientState.OPEN;
            openedAt = timer.nanoTime();
            meters.sessionsOpened().increment();
            LOG.info(
                    "CTI session open with side {} ({}), protocol version {}, services 0x{}",
                    with,
                    endpoint,
                    settings.protocolVersion(),
                    Long.toHexString(openConf.servicesGranted()));
            tell(() -> listener.onSessionOpened(new CtiSessionOpened(with, endpoint, openConf)));
            if (paused) {
                paused(true);
            }
        }

        @Override
        public void event(CtiEvent event) {
            tell(() -> listener.onEvent(event));
        }

        @Override
        public void ended(String reason, boolean wasOpen) {
            current = null;
            boolean wanted = state == CtiClientState.CLOSED;
            if (wasOpen) {
                meters.sessionsLost().increment();
                LOG.atLevel(wanted ? Level.INFO : Level.WARN)
                        .log(
                                "CTI session with side {} ({}) ended: {}{}",
                                with,
                                endpoint,
                                reason,
                                wanted ? "" : ". The client connects again by itself");
                if (timer.nanoTime() - openedAt >= settings.reconnectMax().toNanos()) {
                    backoff.reset();
                }
                if (!wanted) {
                    state = CtiClientState.BACKING_OFF;
                }
                tell(() -> listener.onSessionLost(new CtiSessionLost(with, endpoint, reason)));
            }
            failed(with, endpoint, reason, wasOpen);
        }

        private void tell(Runnable message) {
            try {
                message.run();
            } catch (RuntimeException e) {
                LOG.error("The listener of the CTI client failed", e);
            }
        }
    }
}
