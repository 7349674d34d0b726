package org.finessebridge.app.notification;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.ssl.OpenSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.util.NettyRuntime;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.FreeMemory;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.disco.DiscoInfoHandler;
import org.finessebridge.app.notification.disco.DiscoItemsHandler;
import org.finessebridge.app.notification.handover.Handover;
import org.finessebridge.app.notification.handover.PublishingClock;
import org.finessebridge.app.notification.http.HttpChannelInitializer;
import org.finessebridge.app.notification.http.HttpSettings;
import org.finessebridge.app.notification.http.HttpsSettings;
import org.finessebridge.app.notification.iq.LegacySessionHandler;
import org.finessebridge.app.notification.limit.LineAllowance;
import org.finessebridge.app.notification.limit.ListAllowances;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.finessebridge.app.notification.ping.PingHandler;
import org.finessebridge.app.notification.presence.PresenceBroadcast;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.notification.pubsub.EmbeddedPubSubClient;
import org.finessebridge.app.notification.pubsub.EventDelivery;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.finessebridge.app.notification.pubsub.PubSubHandler;
import org.finessebridge.app.notification.pubsub.PubSubOwnerHandler;
import org.finessebridge.app.notification.roster.RosterContacts;
import org.finessebridge.app.notification.roster.RosterHandler;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.sasl.CredentialCheck;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.session.UserToUser;
import org.finessebridge.app.notification.stream.OpenStreams;
import org.finessebridge.app.notification.stream.SessionReport;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.StreamSettings;
import org.finessebridge.app.notification.subscription.SubscriptionListener;
import org.finessebridge.app.notification.tcp.TcpChannelInitializer;
import org.finessebridge.app.notification.tcp.TcpSettings;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.finessebridge.app.notification.tls.SocketTransport;
import org.finessebridge.app.notification.tls.TransportSettings;
import org.finessebridge.app.notification.websocket.ServletWebSocketHandler;
import org.finessebridge.app.notification.websocket.WebSocketUpgrade;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.pubsub.PubSubClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded XMPP server: BOSH, WebSocket and TCP on the same session layer. Nodes may be created
 * and items published before {@link #start} and after {@link #stop}; only nobody receives them
 * then.
 *
 * <p>{@link #start} and {@link #stop} are for one thread at a time; a service that has been stopped may be started
 * again, at the ports that it had.
 */
public final class NotificationService {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationService.class);

    private static final int BACKLOG = 4096;

    /** Bytes of a read. What one has brought is parsed at once, and all other clients of the loop wait for it. */
    private static final int MOST_READ = 8 * 1024;

    private static final int USUAL_READ = 2 * 1024;
    private static final int LEAST_READ = 64;
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final NotificationSettings settings;
    private final SslContext tls;
    private final PageOrigins origins;
    private final OpenStreams streams = new OpenStreams();
    private final Handover handover;
    private final SessionReport report;
    private final StreamServices services;
    private final PresenceListener presence;
    private final PubSubClient pubSubClient;
    private final ServletWebSocketHandler restPortWebSockets;
    private final ChannelGroup connections = new DefaultChannelGroup("notification", GlobalEventExecutor.INSTANCE);
    private final List<Channel> listening = new ArrayList<>();
    private volatile @Nullable EventLoopGroup eventLoops;
    private @Nullable BoshSessions boshSessions;
    private volatile NotificationPorts ports = new NotificationPorts(-1, -1, -1);

    /** Where clients come back to, also where any port was free to be taken. */
    private NotificationPorts lastPorts = ports;

    /**
     * A service that is not started.
     *
     * @param tls certificate and key of 7443 and of STARTTLS
     * @param users who may sign in; asked on threads where it may block
     * @param origins whose pages may use BOSH
     * @param meters told about sessions, deliveries and refusals
     * @param store keeps nodes and subscriptions over restarts
     * @param presence told about clients on event loops, where it must not block
     */
    public NotificationService(
            NotificationSettings settings,
            XmppDomains domains,
            SslContext tls,
            Credentials users,
            PresenceListener presence,
            PageOrigins origins,
            NodeStore store,
            NotificationMeters meters,
            InstantSource time) {
        this(
                settings,
                domains,
                tls,
                users,
                presence,
                origins,
                store,
                meters,
                time,
                FreeMemory.ofHeap(settings.admission().memoryPercent()));
    }

    /** The same with memory of which a test decides. */
    NotificationService(
            NotificationSettings settings,
            XmppDomains domains,
            SslContext tls,
            Credentials users,
            PresenceListener presence,
            PageOrigins origins,
            NodeStore store,
            NotificationMeters meters,
            InstantSource time,
            FreeMemory memory) {
        this.settings = settings;
        this.tls = tls;
        this.presence = presence;
        this.origins = origins;
        UserSessions sessions = new UserSessions();
        NodeRegistry nodes = new NodeRegistry(settings.pubsub(), store, time);
        this.handover = new Handover(settings.offline(), time, meters, sessions::of, users::knows);
        this.report = new SessionReport(streams, time);
        PresenceBroadcast broadcast = new PresenceBroadcast(domains, new RosterContacts(domains), sessions, presence);
        EventDelivery delivery = new EventDelivery(domains, sessions, handover, new PublishingClock(time));
        StanzaRouter router = new StanzaRouter(
                domains,
                Map.of(
                        Namespaces.DISCO_INFO,
                        new DiscoInfoHandler(domains, nodes),
                        Namespaces.DISCO_ITEMS,
                        new DiscoItemsHandler(domains, nodes, settings.pubsub()),
                        Namespaces.PING,
                        new PingHandler(),
                        Namespaces.PUBSUB,
                        new PubSubHandler(domains, nodes, delivery),
                        Namespaces.PUBSUB_OWNER,
                        new PubSubOwnerHandler(domains, nodes, delivery, users::loginIdOf),
                        Namespaces.ROSTER,
                        new RosterHandler(domains),
                        Namespaces.SESSION,
                        new LegacySessionHandler()),
                new UserToUser(settings.usersMayReachEachOther(), sessions, users::loginIdOf));
        this.services = new StreamServices(
                domains,
                new StreamSettings(settings.limits(), settings.keepAlive(), settings.sasl()),
                new Admission(settings.admission(), meters, memory),
                meters,
                new CredentialCheck(users),
                sessions,
                nodes,
                new ListAllowances(settings.pubsub().nodesPerPage()),
                new LineAllowance(System::nanoTime),
                handover,
                broadcast,
                router,
                streams);
        this.pubSubClient = new EmbeddedPubSubClient(nodes, delivery, broadcast::showFinesse);
        this.restPortWebSockets = new ServletWebSocketHandler(services, this::nextEventLoop);
    }

    /** The way into the service's nodes from the same JVM. */
    public PubSubClient pubSubClient() {
        return pubSubClient;
    }

    /** Has somebody hear of subscriptions that end; before the start. */
    void tell(SubscriptionListener listener) {
        services.nodes().tell(listener);
    }

    /** Streams over WebSocket for a port that is not this service's own: the REST port. */
    ServletWebSocketHandler webSocketHandler() {
        return restPortWebSockets;
    }

    private @Nullable EventLoop nextEventLoop() {
        EventLoopGroup group = eventLoops;
        return group == null || group.isShuttingDown() ? null : group.next();
    }

    /**
     * Ends what there is of users who have been removed: their subscriptions, their sessions with
     * {@code not-authorized}, and what is kept for them.
     *
     * @param loginIds of users whom {@link Credentials#knows} does not know any more; none is overlooked
     *     then. Does not wait for a client; any thread
     */
    public void disconnect(Set<String> loginIds) {
        services.nodes().forget(loginIds);
        for (String user : loginIds) {
            services.sessions().revocations().revoke(user); // before: who is made a session from now on looks there
            services.sessions().of(user).forEach(UserSession::userRemoved);
            handover.drop(user);
        }
    }

    /**
     * Ends the sessions of users whose password has been reset, with {@code not-authorized}, and the sign-ins that are
     * being checked. What they are subscribed to, and what is kept for them, stays. Does not wait for a client; any
     * thread.
     *
     * @param loginIds of users for whom {@link Credentials} takes the new passwords already
     */
    public void endSessions(Set<String> loginIds) {
        for (String user : loginIds) {
            services.sessions().revocations().revoke(user);
            services.sessions().of(user).forEach(UserSession::passwordReset);
        }
    }

    /** The ports that are open; all -1 before the start. */
    public NotificationPorts ports() {
        return ports;
    }

    /**
     * How many users are connected, each counted once; any thread.
     *
     * @param resource those with that one; null for all
     */
    public int connectedUsers(@Nullable String resource) {
        return services.sessions().count(resource);
    }

    /**
     * Makes sure that the {@link PresenceListener} has been told of what clients had sent before this call, whoever of
     * the product's threads ran first. Does not wait; any thread.
     *
     * @return ends on an event loop; with an exception if the service does not run
     */
    public CompletableFuture<Void> heardAll() {
        EventLoopGroup group = eventLoops;
        return group == null
                ? CompletableFuture.failedFuture(new IllegalStateException("The Notification Service has stopped"))
                : NotificationLoops.goRound(group, 2 + connections.size() / SocketTransport.MOST_AT_ONCE);
    }

    /** How many streams are open, authenticated or not. */
    public int openStreams() {
        return streams.count();
    }

    /**
     * Opens all ports.
     *
     * @throws PortUnavailableException if one of them can't be opened; none is open then
     */
    public void start() {
        TransportSettings transport = settings.transport();
        SocketTransport sockets = SocketTransport.choose(transport.nativeLibraries());
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(
                NettyRuntime.availableProcessors(), // more would wake each other in vain
                new DefaultThreadFactory("notification"),
                sockets.ioHandlers());
        eventLoops = group;
        HandshakePacing handshakes = new HandshakePacing(
                tls, transport.handshakes(), settings.limits().requestTimeout(), services.meters());
        HttpsSettings https = settings.https();
        HttpSettings http = settings.http();
        TcpSettings tcp = settings.tcp();
        BoshSessions bosh = new BoshSessions(services, settings.bosh());
        boshSessions = bosh;
        WebSocketUpgrade webSockets = new WebSocketUpgrade(services);
        ChannelHandler clear = httpConnections(bosh, webSockets, null);
        ChannelHandler encrypted = httpConnections(bosh, webSockets, handshakes);
        ChannelHandler streaming = new TcpChannelInitializer(services, tcp, handshakes, connections);
        try {
            ports = new NotificationPorts(
                    open(sockets, again(https.port(), lastPorts.https()), https.address(), "https", encrypted),
                    open(sockets, again(http.port(), lastPorts.http()), http.address(), "http", clear),
                    open(sockets, again(tcp.port(), lastPorts.tcp()), tcp.address(), "tcp", streaming));
            lastPorts = ports;
        } catch (PortUnavailableException e) {
            stop();
            throw e;
        }
        NotificationLoops.repeat(group, handover::dropStale, SWEEP);
        NotificationLoops.repeat(group, report, SessionReport.INTERVAL);
        presence.sourceBack();
        LOG.info(
                "HTTP bind service started: https {}, http {}; XMPP over TCP {}; {}, {}",
                NotificationPorts.openOrOff(ports.https()),
                NotificationPorts.openOrOff(ports.http()),
                NotificationPorts.openOrOff(ports.tcp()),
                sockets.name(),
                tls instanceof OpenSslContext ? "BoringSSL" : "TLS of the JDK");
    }

    private static int again(int configured, int last) {
        return configured == 0 && last > 0 ? last : configured;
    }

    private HttpChannelInitializer httpConnections(
            BoshSessions bosh, WebSocketUpgrade webSockets, @Nullable HandshakePacing handshakes) {
        return new HttpChannelInitializer(
                services.admission(),
                bosh,
                webSockets,
                settings.limits(),
                settings.bosh(),
                origins,
                services.meters(),
                handshakes,
                connections);
    }

    private int open(
            SocketTransport sockets, int port, @Nullable String address, String listener, ChannelHandler connection) {
        if (port < 0) {
            return -1;
        }
        InetSocketAddress local = address == null || address.isEmpty()
                ? new InetSocketAddress(port)
                : new InetSocketAddress(address, port);
        ChannelFuture bound = new ServerBootstrap()
                .group(eventLoops)
                .channel(sockets.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(LEAST_READ, USUAL_READ, MOST_READ))
                .childHandler(connection)
                .bind(local)
                .awaitUninterruptibly();
        Throwable failure = bound.cause();
        if (failure != null) {
            throw new PortUnavailableException(port, "finesse.notification." + listener, failure);
        }
        listening.add(bound.channel());
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    /**
     * Takes no more connections, ends every stream with {@code system-shutdown}, closes all, and gives every place back:
     * no timer is left that would do it later.
     */
    public void stop() {
        EventLoopGroup group = eventLoops;
        if (group == null) {
            return;
        }
        eventLoops = null;
        presence.sourceLost("The Notification Service has stopped");
        listening.forEach(channel -> channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS));
        listening.clear();
        new StreamsEnd(group, streams, boshSessions, restPortWebSockets, connections).run();
        services.presence().stopped();
        ports = new NotificationPorts(-1, -1, -1);
        LOG.info("Openfire stopped"); // the words that operators and their scripts look for
    }

    /** Whether it is started, and not stopped. */
    public boolean isRunning() {
        return eventLoops != null;
    }
}
