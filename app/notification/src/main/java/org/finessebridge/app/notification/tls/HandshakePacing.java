package org.finessebridge.app.notification.tls;

import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.admission.ClientNetwork;
import org.finessebridge.app.notification.meter.NotificationMeters;

/**
 * Lets only so many TLS handshakes begin at a time: the answer to a ClientHello is what costs. When
 * ten thousand clients come at once the first are through soon, the others wait their turn, and the
 * event loops find time for everybody else in between. The turn goes round from address to address,
 * so that a crowd from one of them holds up itself alone. Safe for use by any thread.
 */
public final class HandshakePacing {

    /** Clients that may wait; for further ones some of the largest crowd are closed, or they themselves. */
    private static final int MOST_WAITING = 50_000;

    /** Of one address, which may be a proxy with all desktops of a centre behind it. */
    private static final int MOST_WAITING_OF_ADDRESS = 25_000;

    private final SslContext tls;
    private final int most;
    private final Duration timeout;
    private final NotificationMeters meters;
    private final FairQueue<ClientNetwork, PacedHandshake> waiting =
            new FairQueue<>(MOST_WAITING_OF_ADDRESS, MOST_WAITING);
    private int running;

    /**
     * A pacing without handshakes.
     *
     * @param most how many handshakes may wait for the event loops at a time
     * @param timeout how long a client may take to begin, and then to finish
     * @param meters told of clients whose handshake comes to nothing
     */
    public HandshakePacing(SslContext tls, int most, Duration timeout, NotificationMeters meters) {
        this.meters = meters;
        this.tls = tls;
        this.most = most;
        this.timeout = timeout;
    }

    /** A handler before all others that read; it puts TLS in its own place when its turn comes. */
    public PacedHandshake newHandler() {
        return new PacedHandshake(this, tls, timeout, meters);
    }

    /** Begins the handshake of a client now or when its turn comes. */
    void ask(PacedHandshake handshake, ClientNetwork address) {
        boolean now;
        boolean later;
        List<PacedHandshake> dropped = new ArrayList<>(0);
        synchronized (waiting) {
            now = running < most;
            later = !now && waiting.add(address, handshake, dropped::add);
            if (now) {
                running++;
            }
        }
        if (now) {
            handshake.granted();
        } else if (!later) {
            handshake.refused();
        }
        dropped.forEach(PacedHandshake::refused);
    }

    /** What a ClientHello asked for is done. */
    void done() {
        PacedHandshake next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.granted();
        }
    }
}
