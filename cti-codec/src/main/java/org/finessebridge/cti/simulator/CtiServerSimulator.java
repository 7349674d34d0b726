package org.finessebridge.cti.simulator;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.finessebridge.cti.simulator.session.SimulatorTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A CTI server for any GED-188 client, protocol versions 14 to 25 of UCCE or 10 to 18 of UCCX, with
 * a contact centre behind it: a {@link SimulatedServer} behind a socket. ClientID must be there,
 * ClientPassword is not checked. One event loop does everything, so that all clients see the same
 * order of events; its methods may be called from any thread.
 */
public final class CtiServerSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);
    private static final long SHUTDOWN_SECONDS = 2;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final SimulatorSettings settings;
    private final SimulatedServer server;
    private final int port;
    private volatile Channel listener;

    /** Listens, with a group of one event loop. */
    private CtiServerSimulator(
            SimulatorSettings settings, Function<EventLoop, SimulatedServer> ofServer, EventLoopGroup group)
            throws IOException {
        this.settings = settings;
        this.group = group;
        this.loop = group.next();
        this.server = ofServer.apply(loop);
        this.listener = listen(settings.port());
        this.port = ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /**
     * Starts a simulator; it listens when this returns.
     *
     * @throws IOException where the port is taken or the address is none of this machine
     */
    public static CtiServerSimulator start(SimulatorSettings settings, ContactCentre centre) throws IOException {
        return start(settings, centre, InstantSource.system());
    }

    /** Starts a simulator that takes the time of its messages from a clock. */
    public static CtiServerSimulator start(SimulatorSettings settings, ContactCentre centre, InstantSource clock)
            throws IOException {
        return start(settings, loop -> new SimulatedServer(settings.sessions(), centre, SimulatorTime.of(loop, clock)));
    }

    /** The other side of a pair: on the same event loop, before the same contact centre. */
    CtiServerSimulator startOtherSide(SimulatorSettings itsSettings) throws IOException {
        return started(
                new CtiServerSimulator(itsSettings, sameLoop -> server.otherSide(itsSettings.sessions()), group));
    }

    private static CtiServerSimulator start(SimulatorSettings settings, Function<EventLoop, SimulatedServer> ofServer)
            throws IOException {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("cti-simulator"), NioIoHandler.newFactory());
        try {
            return started(new CtiServerSimulator(settings, ofServer, group));
        } catch (IOException e) {
            shutDown(group);
            throw e;
        }
    }

    private static CtiServerSimulator started(CtiServerSimulator simulator) {
        ContactCentre centre = simulator.server.centre();
        LOG.info(
                "CTI simulator listens on {} port {}: peripheral {}, {} agents",
                simulator.settings.address(),
                simulator.port(),
                centre.peripheralId(),
                centre.agents().size());
        return simulator;
    }

    private Channel listen(int on) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        server.accept(channel);
                    }
                })
                .bind(settings.address(), on)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "the CTI simulator cannot listen on %s port %d: %s"
                            .formatted(settings.address(), on, whyNotBound(bound.cause())),
                    bound.cause());
        }
        return bound.channel();
    }

    /** Why a port cannot be listened on, in words that an operator can use; else the system's own. */
    public static String whyNotBound(Throwable problem) {
        String words = String.valueOf(problem.getMessage());
        if (problem instanceof UnresolvedAddressException) {
            return "no address is known for it";
        }
        if (words.contains("Address already in use")) {
            return "another program has the port";
        }
        if (words.contains("Cannot assign requested address")) {
            return "the address is none of this machine";
        }
        return words.contains("Permission denied") ? "ports below 1024 need a privilege" : words;
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Whether it listens: not between {@link #vanish} and {@link #reappear}. */
    public boolean isListening() {
        return listener.isOpen();
    }

    /** Does something with the server, on its event loop. */
    public CompletableFuture<Void> play(Consumer<SimulatedServer> what) {
        return onLoop(() -> {
            what.accept(server);
            return null;
        });
    }

    /** Asks the server for something, on its event loop. */
    public <T> CompletableFuture<T> ask(Function<SimulatedServer, T> what) {
        return onLoop(() -> what.apply(server));
    }

    /** Plays a planned switch to the other side of a pair. */
    CompletableFuture<Boolean> switchTo(CtiServerSimulator other) {
        return CompletableFuture.completedFuture(other.server).thenComposeAsync(server::switchTo, loop);
    }

    /** Sets the faults that it plays from now on. */
    public CompletableFuture<Void> behaviour(SimulatorBehaviour behaviour) {
        return play(playing -> playing.behaviour(behaviour));
    }

    /** Closes every connection without a word, as a failing network does; goes on listening. */
    public CompletableFuture<Void> dropClients() {
        return play(SimulatedServer::dropClients);
    }

    /** How many clients have an open session. */
    public CompletableFuture<Integer> openSessions() {
        return ask(SimulatedServer::openSessions);
    }

    /** What every agent really is now; see {@link SimulatedServer#agentStates}. */
    public CompletableFuture<Map<String, AgentSnapshot>> agentStates() {
        return ask(SimulatedServer::agentStates);
    }

    /** How much waits to be told or carried out late; see {@link SimulatedServer#unsettled}. */
    public CompletableFuture<Integer> unsettled() {
        return ask(SimulatedServer::unsettled);
    }

    /**
     * Changes an agent's state without a request; see {@link SimulatedServer#changeAgentState}.
     *
     * @return done when the clients have been told; fails with IllegalArgumentException where there
     *     is no such agent, or for LOGIN
     */
    public CompletableFuture<Void> changeAgentState(String agentId, AgentState state, int eventReasonCode) {
        return play(playing -> playing.changeAgentState(agentId, state, eventReasonCode));
    }

    /**
     * Is gone, as a host that has lost its power: the port is closed, and so is every connection,
     * without a word. The contact centre behind it goes on. Does nothing where it is gone already.
     */
    public void vanish() {
        stopListening();
        awaitFreePort();
        await(dropClients());
    }

    /**
     * Listens again after {@link #vanish}, on the same port.
     *
     * @throws IOException where the port has been taken meanwhile
     */
    public void reappear() throws IOException {
        if (!listener.isOpen()) {
            listener = listen(port);
        }
    }

    /**
     * Tells every client with FAILURE_EVENT that it goes offline, and stops; of a pair, both sides
     * stop, see {@link SimulatorPair#close}.
     */
    @Override
    public void close() {
        closeSide();
        shutDown(group);
    }

    /** Stops, but for the event loop. */
    void closeSide() {
        stopListening();
        await(play(playing -> {
            playing.failureEvent(StatusCode.CTI_SERVER_OFFLINE);
            playing.dropClients();
        }));
    }

    private void stopListening() {
        if (!listener.close().awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The CTI simulator's port {} was not freed in time", port);
        }
    }

    /** The JDK frees the port of a closed channel when its selector looks the next time. */
    private void awaitFreePort() {
        loop.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(CompletableFuture<Void> done) {
        done.completeOnTimeout(null, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .exceptionally(stopped -> null)
                .join();
    }

    private static void shutDown(EventLoopGroup group) {
        Future<?> ended = group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        if (!ended.awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The CTI simulator's thread did not end in time");
        }
    }

    private <T> CompletableFuture<T> onLoop(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, loop);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
