package org.finessebridge.app.acceptance;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desktop that does about lost servers what clients are told to do, and nothing else (developer guide, "Failover";
 * administration guide, "Failover Mechanisms"): its notification connection is tried three times anew before it counts
 * as disconnected; then it asks SystemInfo of its own server and of the other one at an interval. One that is
 * IN_SERVICE and whose last heartbeat succeeded is a candidate, whose notification service it tries; its own is
 * preferred. OUT_OF_SERVICE while the connection stands: it waits for the event IN_SERVICE, and before that for the
 * presence of {@code finesse}. One without the other does not help it.
 */
final class RuleFollowingDesktop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleFollowingDesktop.class);
    private static final int RECONNECTS = 3;

    /** A server that it knows: its own first. */
    record Server(String name, FinesseHttp rest, Callable<AbstractXMPPConnection> connection) {

        /** The product with its own Notification Service, at the ports that it has now. */
        static Server of(String name, RunningServer server, String user) {
            int port = server.notificationPorts().tcp();
            return new Server(
                    name,
                    server.rest(user),
                    () -> new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                            .setHostAddress(InetAddress.getLoopbackAddress())
                            .setPort(port)
                            .setXmppDomain(RunningServer.DOMAIN)
                            .setUsernameAndPassword(user, user)
                            .setResource("desktop")
                            .setSecurityMode(SecurityMode.disabled)
                            .build()));
        }
    }

    private enum Doing {
        WORKING,
        /** It is connected, SystemInfo says IN_SERVICE, and {@code finesse} is still to be seen. */
        AWAITING_FINESSE,
        /** It is connected and waits for {@code finesse}, and then for the event. */
        AWAITING_SERVICE,
        RECONNECTING,
        LOOKING_FOR_A_SERVER
    }

    private sealed interface Heard {}

    private record Lost(AbstractXMPPConnection connection) implements Heard {}

    private record Status(boolean inService) implements Heard {}

    private record FinessePresence(boolean available) implements Heard {}

    private final String user;
    private final String extension;
    private final Duration interval;
    private final List<Server> servers;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final List<String> transcript = new ArrayList<>();
    private final Map<String, ReceivedUpdate> answers = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("desktop").unstarted(this::run);
    private volatile Server at;
    private volatile Doing doing = Doing.LOOKING_FOR_A_SERVER;
    private volatile long workingSince;
    private final AtomicInteger begun = new AtomicInteger();

    /** Of the times that it began to work: the one that the test knows of. */
    private int known;

    private volatile @Nullable AbstractXMPPConnection connection;
    private boolean sawFinesse;

    /**
     * A desktop that begins at the first server.
     *
     * @param interval between two rounds of questions; with real desktops 20 s
     */
    RuleFollowingDesktop(String user, String extension, Duration interval, List<Server> servers) {
        this.user = user;
        this.extension = extension;
        this.interval = interval;
        this.servers = servers;
        this.at = servers.getFirst();
        thread.start();
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                switch (doing) {
                    case LOOKING_FOR_A_SERVER -> look();
                    case RECONNECTING -> reconnect();
                    case WORKING, AWAITING_FINESSE, AWAITING_SERVICE -> hear(heard.take());
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void hear(Heard news) {
        switch (news) {
            case Lost(AbstractXMPPConnection lost) -> {
                if (lost.equals(connection)) {
                    doing = Doing.RECONNECTING;
                }
            }
            case Status(boolean inService) -> {
                if (!inService) {
                    sawFinesse = false;
                    doing = Doing.AWAITING_SERVICE;
                } else if (doing == Doing.AWAITING_SERVICE && sawFinesse) {
                    work();
                }
            }
            case FinessePresence(boolean available) -> {
                sawFinesse = available;
                if (!available) {
                    doing = Doing.AWAITING_SERVICE;
                } else if (doing == Doing.AWAITING_FINESSE) {
                    work();
                }
            }
        }
    }

    private void reconnect() throws InterruptedException {
        for (int attempt = 0; attempt < RECONNECTS; attempt++) {
            if (connect(at)) {
                return;
            }
            if (closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        doing = Doing.LOOKING_FOR_A_SERVER;
    }

    private void look() throws InterruptedException {
        for (Server server : servers) {
            if (isCandidate(server)) {
                Server own = servers.getFirst();
                Server better = !server.equals(own) && isCandidate(own) ? own : server;
                if (connect(better)) {
                    return;
                }
            }
        }
        var _ = closed.await(interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean isCandidate(Server server) {
        String info = systemInfo(server);
        return info.contains("<status>IN_SERVICE<")
                && info.contains("<lastCTIHeartbeatStatus>success</lastCTIHeartbeatStatus>");
    }

    private static String systemInfo(Server server) {
        try {
            return server.rest().get("/finesse/api/SystemInfo").body();
        } catch (RuntimeException e) {
            return ""; // nobody is there
        }
    }

    private boolean connect(Server server) {
        AbstractXMPPConnection before = connection;
        if (before != null) {
            before.disconnect();
        }
        heard.clear(); // it was of that one
        sawFinesse = false;
        try {
            AbstractXMPPConnection next = server.connection().call();
            connection = next;
            next.setReplyTimeout(Waiting.PATIENCE.toMillis());
            next.addConnectionListener(new Ends(next));
            next.addSyncStanzaListener(this::receive, StanzaTypeFilter.PRESENCE);
            next.addSyncStanzaListener(this::receive, StanzaTypeFilter.MESSAGE);
            next.connect().login();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            LOG.info("The desktop can't connect with {}: {}", server.name(), e.toString());
            return false;
        }
        at = server;
        doing = systemInfo(server).contains("<status>IN_SERVICE<") ? Doing.AWAITING_FINESSE : Doing.AWAITING_SERVICE;
        return true;
    }

    /** Reads anew what a desktop shows. */
    private void work() {
        HttpResponse<String> self = at.rest().get("/finesse/api/User/" + user);
        if (self.statusCode() == 200) {
            workingSince = System.nanoTime();
            begun.incrementAndGet();
            doing = Doing.WORKING;
        } else {
            doing = Doing.AWAITING_SERVICE;
        }
    }

    private void receive(Stanza stanza) {
        switch (stanza) {
            case Presence presence
            when String.valueOf(presence.getFrom()).startsWith("finesse@") -> {
                boolean available = presence.getType() == Presence.Type.available;
                note(available ? "finesse" : "no finesse");
                heard.add(new FinessePresence(available));
            }
            case Message message -> {
                if (!message.hasExtension(DelayInformation.class)) { // SystemInfo has said it since
                    SmackDesktop.updates(message, this::updated);
                }
            }
            default -> {
                // of nobody that matters here
            }
        }
    }

    private void updated(ReceivedUpdate update) {
        if (update.node().equals("/finesse/api/SystemInfo")) {
            boolean inService = update.text("status").equals("IN_SERVICE");
            note(inService ? "IN_SERVICE" : update.text("statusReason").split(" ", 2)[0]);
            heard.add(new Status(inService));
        } else if (!update.requestId().isEmpty()) {
            answers.put(update.requestId(), update);
        }
    }

    private void note(String what) {
        synchronized (transcript) {
            transcript.add(what);
        }
    }

    /** What it has heard of the service since the last call: keys of reasons, IN_SERVICE, and presences of finesse. */
    List<String> takeTranscript() {
        synchronized (transcript) {
            List<String> all = List.copyOf(transcript);
            transcript.clear();
            return all;
        }
    }

    /** Waits until it has heard all of that in this order, whatever it has heard beside. */
    void awaitHeard(String... wanted) {
        Waiting.until("it has heard " + List.of(wanted), () -> {
            int found = 0;
            synchronized (transcript) {
                for (String each : transcript) {
                    found += found < wanted.length && each.equals(wanted[found]) ? 1 : 0;
                }
            }
            return found == wanted.length;
        });
    }

    boolean isWorking() {
        return doing == Doing.WORKING;
    }

    /** The name of the server that it is at. */
    String server() {
        return at.name();
    }

    void awaitWorking() {
        try {
            Waiting.until("the desktop works", () -> doing == Doing.WORKING);
            known = begun.get();
        } catch (AssertionError e) {
            throw new AssertionError("the desktop is " + doing + ", and has heard " + transcript, e);
        }
    }

    /** Some outages last some milliseconds: then it works again already. */
    void awaitTrouble() {
        Waiting.until("the desktop has noticed", () -> doing != Doing.WORKING || begun.get() != known);
    }

    /**
     * Waits until it works again, makes a request to be sure, and logs how long it took.
     *
     * @param endedAt when the cause ended, by {@link System#nanoTime}
     */
    void awaitWorkingSince(String row, long endedAt) {
        awaitWorking();
        prove();
        LOG.info(
                "{}: the desktop worked again {} ms after the cause had ended",
                row,
                Duration.ofNanos(workingSince - endedAt).toMillis());
    }

    /** A request of the user is taken and answered. */
    void prove() {
        String id = "proof" + requests.incrementAndGet();
        FinesseHttp rest = at.rest();
        String self = rest.get("/finesse/api/User/" + user).body();
        int status = (self.contains("<state>LOGOUT<")
                        ? rest.login(user, extension, id)
                        : rest.changeState(user, self.contains("<state>READY<") ? "NOT_READY" : "READY", id))
                .statusCode();
        if (status != 202) {
            throw new AssertionError("the request was answered " + status);
        }
        Waiting.until("the answer to " + id, () -> answers.containsKey(id));
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        AbstractXMPPConnection last = connection;
        if (last != null) {
            last.disconnect();
        }
    }

    private final class Ends implements ConnectionListener {

        private final AbstractXMPPConnection of;

        Ends(AbstractXMPPConnection of) {
            this.of = of;
        }

        @Override
        public void connectionClosed() {
            heard.add(new Lost(of));
        }

        @Override
        public void connectionClosedOnError(Exception e) {
            heard.add(new Lost(of));
        }
    }
}
