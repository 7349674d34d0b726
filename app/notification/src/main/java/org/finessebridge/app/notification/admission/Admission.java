package org.finessebridge.app.notification.admission;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets connections and streams in, as many as the settings say, so that one client can't take the
 * room of the others. Safe for use by any thread.
 */
public final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    /** What is parsed as it comes takes six times its bytes: that may be a fifth of the heap. */
    private static final int HEAP_PER_UNFINISHED = 32;

    private final AddressQuota connections;
    private final AddressQuota sessions;
    private final AddressQuota unauthenticated;
    private final AddressQuota unauthenticatedAtRestPort;
    private final NotificationMeters meters;
    private final FreeMemory memory;
    private final long mostUnfinished;
    private final AtomicLong unfinished = new AtomicLong();
    private final AtomicBoolean memoryWasShort = new AtomicBoolean();

    /** An admission that has let nobody in yet. */
    public Admission(AdmissionSettings settings, NotificationMeters meters, FreeMemory memory) {
        this.memory = memory;
        this.mostUnfinished =
                Math.min(settings.unfinished().toBytes(), Runtime.getRuntime().maxMemory() / HEAP_PER_UNFINISHED);
        this.connections = new AddressQuota(settings.connectionsPerAddress(), Integer.MAX_VALUE);
        this.sessions = new AddressQuota(settings.sessionsPerAddress(), Integer.MAX_VALUE);
        this.unauthenticated = new AddressQuota(settings.unauthenticatedPerAddress(), settings.unauthenticated());
        this.unauthenticatedAtRestPort =
                new AddressQuota(settings.restPortUnauthenticatedPerAddress(), Integer.MAX_VALUE);
        this.meters = meters;
    }

    /** Counts a connection until it is closed; false, and nothing is counted, if it is too many. */
    public boolean admits(Channel connection) {
        if (isMemoryShort()) {
            refused("memory", connection.remoteAddress());
            return false;
        }
        Long address = network(connection.remoteAddress());
        if (!connections.take(address)) {
            refused("connections", connection.remoteAddress());
            return false;
        }
        connection.closeFuture().addListener(closed -> connections.release(address));
        return true;
    }

    /** Takes a place for a stream that is not authenticated; null if there is none. */
    public @Nullable StreamPlace stream(@Nullable SocketAddress peer) {
        return stream(peer, List.of(unauthenticated));
    }

    /** The same at the REST port, where a connection costs many times the memory. */
    public @Nullable StreamPlace restPortStream(@Nullable SocketAddress peer) {
        return stream(peer, List.of(unauthenticated, unauthenticatedAtRestPort));
    }

    private @Nullable StreamPlace stream(@Nullable SocketAddress peer, List<AddressQuota> untilSignIn) {
        if (isMemoryShort()) {
            refused("memory", peer);
            return null;
        }
        Long address = network(peer);
        if (!sessions.take(address)) {
            refused("sessions-per-address", peer);
            return null;
        }
        for (AddressQuota quota : untilSignIn) {
            if (!quota.take(address)) {
                untilSignIn.subList(0, untilSignIn.indexOf(quota)).forEach(q -> q.release(address));
                sessions.release(address);
                refused("unauthenticated", peer);
                return null;
            }
        }
        return new StreamPlace(address, sessions, untilSignIn);
    }

    /** Counts what a connection holds of requests whose end has not come. */
    public UnfinishedInput unfinishedInput() {
        return new UnfinishedInput(this);
    }

    /**
     * Adds to what is held for all clients of requests and stanzas whose turn or end has not come.
     *
     * @param bytes negative if they are held no more
     * @return the sum in bytes
     */
    public long addUnfinished(long bytes) {
        return unfinished.addAndGet(bytes);
    }

    /** Whether a sum is more than may be held. */
    public boolean isTooMuchUnfinished(long all) {
        return all > mostUnfinished;
    }

    /** Whoever is in stays in; the rest of the heap is for them. */
    private boolean isMemoryShort() {
        boolean isShort = memory.isShort();
        if (memoryWasShort.compareAndSet(!isShort, isShort)) {
            if (isShort) {
                LOG.warn("The heap is nearly full: new clients are refused until there is room."
                        + " Raise -Xmx, or lower finesse.notification.admission");
            } else {
                LOG.info("There is room in the heap again: new clients are let in");
            }
        }
        return isShort;
    }

    void refused(String reason, @Nullable SocketAddress peer) {
        meters.refused(reason);
        LOG.debug("Refused {}: {} (see finesse.notification.admission in the settings)", peer, reason);
    }

    /** An IPv4 address, or the first half of an IPv6 address: what one client can dispose of. */
    private static Long network(@Nullable SocketAddress peer) {
        InetAddress address = peer instanceof InetSocketAddress inet ? inet.getAddress() : null;
        if (address == null) {
            return 0L;
        }
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address ? bytes.getLong() : 0x1_0000_0000L | (bytes.getInt() & 0xFFFF_FFFFL);
    }
}
