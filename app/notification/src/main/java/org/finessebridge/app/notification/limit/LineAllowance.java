package org.finessebridge.app.notification.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many lines of the log a client may cause at will, by connecting, by showing and taking back its
 * presence, by asking for what it may not have: so many a minute for each user and address, or one account
 * fills the disk and hides what others do. What is left out is counted, and told. Safe for use by any thread.
 */
public final class LineAllowance {

    /** More than ten pages of a user that are loaded anew, and anew, cause. */
    static final int LINES = 120;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(LineAllowance.class);

    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Window> clients = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;

    private record Window(long began, int written, int leftOut) {}

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
    public static String client(String user, String peer) {
        int port = peer.lastIndexOf(':');
        return user + " at " + (port < 0 ? peer : peer.substring(0, port)).replaceFirst("^[^/]*/", "");
    }

    /**
     * Writes a line, unless its client has caused too many within the last minute.
     *
     * @param client of {@link #client}, or the user where no address is known
     */
    public void write(String client, Runnable line) {
        long now = nanoTime.getAsLong();
        long swept = sweptAt.get();
        if (now - swept >= WINDOW.toNanos() && sweptAt.compareAndSet(swept, now)) {
            sweep(now);
        }
        int[] before = new int[1];
        Window counted = clients.compute(client, (key, old) -> {
            if (old == null || isOver(old, now)) {
                before[0] = old == null ? 0 : old.leftOut();
                return new Window(now, 1, 0);
            }
            return old.written() < LINES
                    ? new Window(old.began(), old.written() + 1, 0)
                    : new Window(old.began(), old.written(), old.leftOut() + 1);
        });
        tell(client, before[0]);
        if (counted.leftOut() == 0) {
            line.run();
        }
    }

    private static boolean isOver(Window window, long now) {
        return now - window.began() >= WINDOW.toNanos();
    }

    /** Forgets who has caused nothing of late; who has stopped is told of too. */
    private void sweep(long now) {
        clients.keySet().forEach(client -> {
            int[] leftOut = new int[1];
            clients.computeIfPresent(client, (key, window) -> {
                if (!isOver(window, now)) {
                    return window;
                }
                leftOut[0] = window.leftOut();
                return null;
            });
            tell(client, leftOut[0]);
        });
    }

    private static void tell(String client, int leftOut) {
        if (leftOut > 0) {
            LOG.info(
                    "{} more lines about {} were left out: it caused more than {} within a minute",
                    leftOut,
                    client,
                    LINES);
        }
    }
}
