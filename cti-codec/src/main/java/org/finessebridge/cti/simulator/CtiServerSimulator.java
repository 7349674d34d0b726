package org.finessebridge.cti.simulator;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.netty.CtiFrameDecoder;
import org.finessebridge.cti.netty.CtiMessageDecoder;
import org.finessebridge.cti.netty.CtiMessageEncoder;
import org.finessebridge.cti.netty.SessionVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A CTI server for any GED-188 client, protocol versions 14 to 25, with a contact centre behind it.
 * It grants the services ALL_EVENTS and CLIENT_CONTROL; ClientID must be there, ClientPassword is
 * not checked. One event loop does everything, so that all clients see the same order of events;
 * its methods may be called from any thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
public final class CtiServerSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("cti.simulator");

    /** How long a connection may stay without OPEN_REQ, in s. */
    private static final long OPEN_WITHIN = 60;

    private static final long SHUTDOWN_SECONDS = 2;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final SimulatedPeripheral peripheral;
    private final SimulatorSettings settings;
    private final Channel server;

    private CtiServerSimulator(
            SimulatorSettings settings, ContactCentre centre, InstantSource clock)
            throws IOException {
        this.settings = settings;
        this.peripheral = new SimulatedPeripheral(centre, clock);
        this.group =
                new MultiThreadIoEventLoopGroup(
                        1, new DefaultThreadFactory("cti-simulator"), NioIoHandler.newFactory());
        this.loop = group.next();
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(group)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(
                                ChannelOption.WRITE_BUFFER_WATER_MARK,
                                new WriteBufferWaterMark(
                                        settings.maxUnsentBytes() / 2, settings.maxUnsentBytes()))
                        .childHandler(
                                new ChannelInitializer<Channel>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        accept(channel);
                                    }
                                })
                        .bind(settings.address(), settings.port())
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            shutDown();
            throw new IOException(
                    "the CTI simulator cannot listen on %s port %d: %s"
                            .formatted(
                                    settings.address(),
                                    settings.port(),
                                    bound.cause().getMessage()),
                    bound.cause());
        }
        this.server = bound.channel();
    }

    /**
     * Starts a simulator; it listens when this returns.
     *
     * @throws IOException where the port is taken or the address is none of this machine
     */
    public static CtiServerSimulator start(SimulatorSettings settings, ContactCentre centre)
            throws IOException {
        return start(settings, centre, InstantSource.system());
    }

    /** Starts a simulator that takes the time of its messages from a clock. */
    public static CtiServerSimulator start(
            SimulatorSettings settings, ContactCentre centre, InstantSource clock)
            throws IOException {
        CtiServerSimulator simulator = new CtiServerSimulator(settings, centre, clock);
        LOG.info(
                "CTI simulator listens on {} port {}: peripheral {}, {} agents",
                settings.address(),
                simulator.port(),
                centre.peripheralId(),
                centre.agents().size());
        return simulator;
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** Sets the faults that it plays from now on. */
    public CompletableFuture<Void> behaviour(SimulatorBehaviour behaviour) {
        return onLoop(
                () -> {
                    peripheral.behaviour(behaviour);
                    return null;
                });
    }

    /** Closes every connection without a word, as a failing network does; goes on listening. */
    public CompletableFuture<Void> dropClients() {
        return onLoop(
                () -> {
                    peripheral.clients().snapshot().forEach(SimulatedSession::close);
                    return null;
                });
    }

    /** How many clients have an open session. */
    public CompletableFuture<Integer> openSessions() {
        return onLoop(
                () ->
                        (int)
                                peripheral.clients().snapshot().stream()
                                        .filter(SimulatedSession::isOpen)
                                        .count());
    }

    /**
     * Changes an agent's state without a request, as the switch or a supervisor does it; every
     * client hears of it. An agent who is signed off signs on first, at the extension that equals
     * the id.
     *
     * @param eventReasonCode for NOT_READY and LOGOUT, from 0 to 65535
     * @return done when the clients have been told; fails with IllegalArgumentException where there
     *     is no such agent, or for LOGIN
     */
    public CompletableFuture<Void> changeAgentState(
            String agentId, AgentState state, int eventReasonCode) {
        return onLoop(
                () -> {
                    peripheral
                            .clients()
                            .tell(
                                    peripheral
                                            .agents()
                                            .changeUnasked(agentId, state, eventReasonCode));
                    return null;
                });
    }

    /** Tells every client with FAILURE_EVENT that it goes offline, and stops. */
    @Override
    public void close() {
        Future<?> unbound = server.close();
        onLoop(
                        () -> {
                            FailureEvent offline =
                                    new FailureEvent(StatusCode.CTI_SERVER_OFFLINE.code(), null);
                            for (SimulatedSession session : peripheral.clients().snapshot()) {
                                session.write(offline);
                                session.close();
                            }
                            return null;
                        })
                .completeOnTimeout(null, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .exceptionally(stopped -> null)
                .join();
        if (!unbound.awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The CTI simulator's port {} was not freed in time", settings.port());
        }
        shutDown();
    }

    private void shutDown() {
        Future<?> ended = group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        if (!ended.awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The CTI simulator's thread did not end in time");
        }
    }

    private void accept(Channel channel) {
        if (peripheral.clients().count() >= settings.maxClients()) {
            LOG.warn(
                    "Refused CTI client {}: {} are connected already",
                    channel.remoteAddress(),
                    settings.maxClients());
            channel.close();
            return;
        }
        SessionVersion version = new SessionVersion(ProtocolVersion.V14);
        SimulatedSession session = new SimulatedSession(peripheral, version, channel);
        peripheral.clients().add(session);
        channel.pipeline()
                .addLast(SimulatedSession.idleName(), SimulatedSession.idle(OPEN_WITHIN))
                .addLast(new CtiFrameDecoder())
                .addLast(CtiMessageDecoder.ofServer(version))
                .addLast(new CtiMessageEncoder(version))
                .addLast(session);
    }

    private <T> CompletableFuture<T> onLoop(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, loop);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
