package org.finessebridge.app.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import javax.net.ssl.X509TrustManager;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.notification.pubsub.MemoryNodeStore;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.finessebridge.app.notification.tls.ServerTls;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The service on free ports of loopback, with the nodes that the web services would create. */
final class RunningNotificationService implements AutoCloseable {

    private static final int MOST_STEPS = 10_000;

    static final String DOMAIN = "fin1.ucce.local";
    static final String TEAM_NODE = "/finesse/api/Team/5000/Users";

    final NotificationService service;
    final BlockingQueue<String> presence = new LinkedBlockingQueue<>();

    /** All that the listener is told, with priorities. */
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    final X509TrustManager trust;
    final MeterRegistry meters = new SimpleMeterRegistry();

    final MovableClock time = new MovableClock();
    final AtomicBoolean memoryIsShort = new AtomicBoolean();
    private int proofs;
    final FakeCredentials users;

    private RunningNotificationService(NotificationSettings settings, NodeStore store) throws Exception {
        users = new FakeCredentials(settings.serviceUsers());
        LoopbackCertificate certificate = LoopbackCertificate.of(DOMAIN);
        trust = certificate.trust();
        service = new NotificationService(
                settings,
                new XmppDomains(DOMAIN, "pubsub." + DOMAIN),
                ServerTls.create(certificate.keys(), settings.transport().nativeLibraries()),
                users,
                new PresenceListener() {
                    @Override
                    public void available(String loginId, String fullJid, int priority) {
                        presence.add("available " + fullJid);
                        heard.add(loginId + " available " + fullJid + " " + priority);
                    }

                    @Override
                    public void unavailable(String loginId, String fullJid) {
                        presence.add("unavailable " + fullJid);
                        heard.add(loginId + " unavailable " + fullJid);
                    }

                    @Override
                    public void sourceLost(String reason) {
                        heard.add("lost");
                    }

                    @Override
                    public void sourceBack() {
                        heard.add("back");
                    }
                },
                new FakeOrigins(),
                store,
                new NotificationMeters(meters),
                time,
                memoryIsShort::get);
        for (String user : new String[] {"2001", "2002", "3001"}) {
            nodes().createNode(LeafNode.whitelist(userNode(user), Set.of("2001", "2002", "3001")));
            nodes().subscribe(userNode(user), user);
        }
        nodes().createNode(LeafNode.whitelist(TEAM_NODE, Set.of("3001")));
        nodes().createNode(LeafNode.open("/finesse/api/SystemInfo"));
        service.start();
    }

    /** Starts a service; settings are given as name and value in turn. */
    static RunningNotificationService start(String... settings) throws Exception {
        return new RunningNotificationService(settings(settings), new MemoryNodeStore());
    }

    /** Starts a service on what a service before has stored. */
    static RunningNotificationService start(NodeStore store, String... settings) throws Exception {
        return new RunningNotificationService(settings(settings), store);
    }

    static NotificationSettings settings(String... namesAndValues) {
        Map<String, String> properties = new HashMap<>();
        properties.put("finesse.notification.https.port", "0");
        properties.put("finesse.notification.https.address", "127.0.0.1");
        properties.put("finesse.notification.http.port", "0");
        properties.put("finesse.notification.tcp.port", "0");
        properties.put("finesse.notification.tcp.address", "127.0.0.1");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put("finesse.notification." + namesAndValues[i], namesAndValues[i + 1]);
        }
        BindResult<NotificationSettings> bound = new Binder(new MapConfigurationPropertySource(properties))
                .bind("finesse.notification", NotificationSettings.class);
        return bound.get();
    }

    static String userNode(String user) {
        return "/finesse/api/User/" + user;
    }

    PubSubClient nodes() {
        return service.pubSubClient();
    }

    /** Publishes to a user's node. */
    void publish(String user, String update) {
        nodes().publishItem(userNode(user), new Item(update));
    }

    RawXmpp tcp() throws Exception {
        return RawXmpp.connect(service.ports().tcp());
    }

    RawBosh bosh() {
        return new RawBosh("http://127.0.0.1:" + service.ports().http() + "/http-bind/");
    }

    RawWebSocket webSocket() throws Exception {
        return new RawWebSocket("ws://127.0.0.1:" + service.ports().http() + "/ws");
    }

    /** A client that is signed in as 2002 and expects its events, whatever others do. */
    RawXmpp witness() throws Exception {
        RawXmpp witness = tcp();
        witness.signIn("2002", "witness");
        return witness;
    }

    /** Shows that the witness still receives events. */
    void assertUnharmed(RawXmpp witness) throws Exception {
        String update = "still-alive-" + ++proofs;
        publish("2002", update);
        witness.await(update);
    }

    /** Sessions with a resource that the meters tell of. */
    int sessions(String transport) {
        return (int) meters.get("finesse.notification.sessions")
                .tag("transport", transport)
                .gauge()
                .value();
    }

    /** Waits until a meter has a value: for as long as the service takes for so many requests. */
    void awaitMeter(double expected, DoubleSupplier meter) throws IOException {
        try (HttpSocket http = HttpSocket.connect(service.ports().http())) {
            for (int i = 0; i < MOST_STEPS && meter.getAsDouble() != expected; i++) {
                http.ask("GET /http-bind/ HTTP/1.1", "Host: x");
            }
        }
        if (meter.getAsDouble() != expected) {
            throw new AssertionError(meter.getAsDouble() + " instead of " + expected);
        }
    }

    void awaitPresence(String expected) throws InterruptedException {
        for (String next = presence.poll(5, TimeUnit.SECONDS);
                next != null;
                next = presence.poll(5, TimeUnit.SECONDS)) {
            if (next.equals(expected)) {
                return;
            }
        }
        throw new AssertionError("no presence: " + expected);
    }

    @Override
    public void close() {
        service.stop();
    }
}
