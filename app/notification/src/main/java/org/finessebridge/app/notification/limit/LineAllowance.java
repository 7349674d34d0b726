package org.finessebridge.app.notification.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.finessebridge.app.notification.admission.ClientNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many lines of the log a client may cause at will, by connecting, by showing and taking back its
 * presence, by asking for what it may not have: so many a minute for each user and address, and some more for each user
 * wherever it comes from, or one account
 * fills the disk and hides what others do. What is left out is counted, and told. Safe for use by any thread.
 */
public final class LineAllowance {

    /** More than ten pages of a user that are loaded anew, and anew, cause. */
    static final int LINES = 120;

    /** Of a user at all addresses, of which whoever has an IPv6 network has as many as there are networks in it. */
    static final int LINES_OF_USER = 5 * LINES;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(LineAllowance.class);

    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Window> clients = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;

    private record Window(long began, int most, int written, int leftOut) {

        boolean isFull() {
            return written >= most;
        }
    }

    /**
     * What lines are counted by.
     *
     * @param user the loginId
     * @param network an IPv4 address, or an IPv6 network of 64 bits; empty where it is not known
     */
    public record Client(String user, String network) {

        /** As log lines name it. */
        @Override
        public String toString() {
            return network.isEmpty() ? user : user + " at " + network;
        }
    }

    /** Nobody has caused any. */
    public LineAllowance(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.sweptAt = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * What lines are counted by.
     *
     * @param peer as sockets are printed: {@code /192.0.2.1:40000}; of the port nothing is kept
     */
    public static Client client(String user, String peer) {
        int port = peer.lastIndexOf(':');
        String host = (port < 0 ? peer : peer.substring(0, port)).replaceAll("^[^/]*/|[\\[\\]]|%.*$", "");
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return new Client(
                    user, ClientNetwork.of(new InetSocketAddress(address, 0)).toString());
        } catch (IllegalArgumentException e) {
            return new Client(user, host);
        }
    }

    /** Writes a line, unless its user, whose address is not known, has caused too many within the last minute. */
    public void write(String user, Runnable line) {
        write(new Client(user, ""), line);
    }

    /** Writes a line, unless its client, or the user in all places, has caused too many within the last minute. */
    public void write(Client client, Runnable line) {
        long now = nanoTime.getAsLong();
        long swept = sweptAt.get();
        if (now - swept >= WINDOW.toNanos() && sweptAt.compareAndSet(swept, now)) {
            sweep(now);
        }
        // what one address is refused is not taken from the user; and where all is taken no more addresses are kept
        boolean may = client.network().isEmpty()
                ? counts(client.user(), LINES, now)
                : (isFull(client.user(), now) || counts(client.toString(), LINES, now))
                        && counts(client.user(), LINES_OF_USER, now);
        if (may) {
            line.run();
        }
    }

    private boolean isFull(String user, long now) {
        Window window = clients.get(user);
        return window != null && !isOver(window, now) && window.isFull();
    }

    private boolean counts(String client, int most, long now) {
        int[] before = new int[1];
        Window counted = Objects.requireNonNull(clients.compute(client, (key, old) -> {
            if (old == null || isOver(old, now)) {
                before[0] = old == null ? 0 : old.leftOut();
                return new Window(now, most, 1, 0);
            }
            return old.isFull()
                    ? new Window(old.began(), most, old.written(), old.leftOut() + 1)
                    : new Window(old.began(), most, old.written() + 1, 0);
        }));
        tell(client, before[0], most);
        return counted.leftOut() == 0;
    }

    private static boolean isOver(Window window, long now) {
        return now - window.began() >= WINDOW.toNanos();
    }

    /** Forgets who has caused nothing of late; who has stopped is told of too. */
    private void sweep(long now) {
        clients.keySet().forEach(client -> {
            int[] leftOut = new int[2];
            clients.computeIfPresent(client, (key, window) -> {
                if (!isOver(window, now)) {
                    return window;
                }
                leftOut[0] = window.leftOut();
                leftOut[1] = window.most();
                return null;
            });
            tell(client, leftOut[0], leftOut[1]);
        });
    }

    private static void tell(String client, int leftOut, int most) {
        if (leftOut > 0) {
            LOG.info(
                    "{} more lines about {} were left out: it caused more than {} within a minute",
                    leftOut,
                    client,
                    most);
        }
    }
}
