package org.finessebridge.cti.simulator.control;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The control API of a simulator: HTTP and JSON at a port of its own, on an event loop of its own, so
 * that no client of it can hold the CTI server up. It is described by the document that it serves,
 * {@code GET /control/openapi.json}. Its methods may be called from any thread but the simulator's.
 */
public final class SimulatorControl implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    private static final int LONGEST_FIRST_LINE = 2_048;
    private static final int LONGEST_HEADERS = 8_192;
    private static final int LONGEST_CHUNK = 8_192;
    private static final int MOST_UNSENT = 1024 * 1024;
    private static final long SHUTDOWN_SECONDS = 2;

    private final EventLoopGroup group;
    private final EventStreams streams;
    private final ControlRoutes routes;
    private final RequestOrigin origin;
    private final UnreadAnswers unread = new UnreadAnswers();
    private final AdmittedClients admitted = new AdmittedClients();
    private final ChannelGroup clients;
    private final Channel listener;
    private final Runnable ends;

    private SimulatorControl(ControlSettings settings, ControlledSides sides, @Nullable ScenarioRuns scenarios)
            throws IOException {
        this.group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("cti-simulator-control", true), NioIoHandler.newFactory());
        EventLoop loop = group.next();
        this.streams = new EventStreams(loop);
        this.routes = routes(sides, scenarios, loop);
        this.origin = new RequestOrigin(settings.address());
        this.clients = new DefaultChannelGroup(loop);
        try {
            this.listener = listen(settings);
        } catch (IOException e) {
            shutDown();
            throw e;
        }
        this.ends = sides.listen(streams);
        LOG.info("The CTI simulator is controlled at {} port {}", settings.address(), port());
    }

    /**
     * Starts the control API of a simulator; it listens when this returns. Close it before the
     * simulator.
     *
     * @param scenarios who runs scenarios; null for nobody
     * @throws IOException where the port is taken or the address is none of this machine
     */
    public static SimulatorControl start(
            ControlSettings settings, CtiServerSimulator simulator, @Nullable ScenarioRuns scenarios)
            throws IOException {
        return new SimulatorControl(settings, new ControlledSides(simulator, null), scenarios);
    }

    /** Starts the control API of both sides of a pair. */
    public static SimulatorControl start(ControlSettings settings, SimulatorPair pair, @Nullable ScenarioRuns scenarios)
            throws IOException {
        return new SimulatorControl(settings, new ControlledSides(pair.a(), pair.b()), scenarios);
    }

    /** Everything that it does. */
    static ControlRoutes routes(ControlledSides sides, @Nullable ScenarioRuns scenarios, Executor loop) {
        List<ControlRoute> all = new ArrayList<>();
        all.addAll(new CentreRoutes(sides, loop).routes());
        all.addAll(new CallRoutes(sides, loop).routes());
        all.addAll(new OutsideRoutes(sides).routes());
        all.addAll(new FaultRoutes(sides).routes());
        all.addAll(new TrafficRoutes(sides).routes());
        all.addAll(new ScenarioRoutes(
                        scenarios,
                        task -> Thread.ofVirtual().name("cti-scenarios").start(task))
                .routes());
        return new ControlRoutes(all);
    }

    private Channel listen(ControlSettings settings) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(MOST_UNSENT / 2, MOST_UNSENT))
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel);
                    }
                })
                .bind(settings.address(), settings.port())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "the control API cannot listen on %s port %d: %s"
                            .formatted(
                                    settings.address(), settings.port(), CtiServerSimulator.whyNotBound(bound.cause())),
                    bound.cause());
        }
        return bound.channel();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whether a refused connection is closed is seen by its client
    private void accept(Channel channel) {
        ControlConnection connection = new ControlConnection(routes, origin, streams, unread, admitted);
        if (!admitted.admit(channel)) {
            channel.close();
            return;
        }
        clients.add(channel);
        channel.pipeline()
                .addLast(new HttpServerCodec(LONGEST_FIRST_LINE, LONGEST_HEADERS, LONGEST_CHUNK))
                .addLast(new BodyLimit())
                .addLast(connection);
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Stops listening, and closes every connection; the simulator goes on. */
    @Override
    public void close() {
        if (!listener.close().awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The port of the control API was not freed in time");
        }
        clients.close().awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        ends.run();
        shutDown();
    }

    private void shutDown() {
        if (!group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The thread of the control API did not end in time");
        }
    }
}
