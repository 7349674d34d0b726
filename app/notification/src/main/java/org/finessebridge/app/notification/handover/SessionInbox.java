package org.finessebridge.app.notification.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What others hand to a session: it brings that to the session's event loop, keeps events while the
 * session is not available, and gives back what does not reach the client.
 *
 * <p>{@link #deliver}, {@link #deliverStanza}, {@link #collect} and {@link #waiting} are safe for use
 * by any thread; the other methods belong to the stream's event loop.
 */
public final class SessionInbox {

    /**
     * Events that may be on their way to the event loop, as a multiple of those that may wait for
     * the client: a burst comes faster than the loop writes.
     */
    private static final int HANDED_OVER = 4;

    private static final Logger LOG = LoggerFactory.getLogger(SessionInbox.class);

    private final Handover handover;
    private final LimitSettings limits;
    private final StreamScheduler scheduler;
    private final String user;
    private final Receiver session;
    private final Outlet outlet;
    private final EventOutbox outbox;
    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicBoolean tooFast = new AtomicBoolean();

    /** What comes back in one turn of the event loop. */
    private List<Event> returning = new ArrayList<>(0);

    private long registeredAt;
    private boolean hasSent;
    private boolean open;
    private boolean ended;

    /**
     * The inbox of a session that is not available yet.
     *
     * @param user whose the session is
     * @param session what the handover knows it by
     */
    public SessionInbox(
            Handover handover,
            LimitSettings limits,
            StreamScheduler scheduler,
            String user,
            Receiver session,
            Outlet outlet) {
        this.handover = handover;
        this.limits = limits;
        this.scheduler = scheduler;
        this.user = user;
        this.session = session;
        this.outlet = outlet;
        this.outbox = EventOutbox.within(limits);
    }

    /** How many stanzas wait for the event loop or for the client's presence. */
    public int waiting() {
        return handedOver.get() + outbox.size();
    }

    /** The session is in the registry: from now on it gets every event. */
    public void registered() {
        registeredAt = System.nanoTime();
    }

    /** As {@link Receiver#deliver}. */
    public void deliver(Event event) {
        if (handedOver.incrementAndGet() > HANDED_OVER * limits.queuedStanzas()) {
            handedOver.decrementAndGet();
            handover.takeBack(user, session, List.of(event));
            if (tooFast.compareAndSet(false, true)) {
                outlet.tooFast("events come faster than they can be sent");
            }
            return;
        }
        scheduler.execute(() -> {
            handedOver.decrementAndGet();
            arrived(event);
        });
    }

    private void arrived(Event event) {
        if (ended) {
            undelivered(event);
        } else if (event.publication().isOvertaken()) {
            LOG.trace("The last item of a node is not told: a newer one is");
        } else if (open) {
            outlet.send(event);
        } else {
            int gone = outbox.keep(event);
            if (gone > 0) {
                outlet.dropped(gone);
            }
        }
    }

    /** Sends a stanza of another user; false if too much waits already. */
    public boolean deliverStanza(OutboundXml stanza) {
        if (handedOver.get() > limits.queuedStanzas() / 2) {
            return false;
        }
        handedOver.incrementAndGet();
        scheduler.execute(() -> {
            handedOver.decrementAndGet();
            if (!ended) {
                outlet.send(stanza);
            }
        });
        return true;
    }

    /** As {@link Receiver#collect}. */
    public void collect() {
        scheduler.execute(() -> {
            if (open && !ended) {
                sendWaiting();
            }
        });
    }

    /** The session has become available, or has stopped being so. */
    public void open(boolean available) {
        open = available;
        if (open) {
            sendWaiting();
        }
    }

    private void sendWaiting() {
        List<Event> waiting = outbox.takeAll();
        List<Event> given = hasSent
                ? handover.takeMore(user, session, waiting)
                : handover.take(user, session, waiting, registeredAt);
        hasSent = true;
        given.forEach(outlet::send);
    }

    /** An event that this session can't bring to its client. */
    public void undelivered(Event event) {
        if (!outlet.isUserKnown()) {
            return; // asked now: an event belongs to whom it was published for
        }
        if (returning.isEmpty()) {
            scheduler.execute(this::giveBack);
        }
        returning.add(event);
    }

    /** All that this turn of the loop has left behind, so that it stays together. */
    private void giveBack() {
        List<Event> all = returning;
        returning = new ArrayList<>(0);
        handover.takeBack(user, session, all);
    }

    /** The session has ended: it gives back what waits, and what comes still. */
    public void end() {
        ended = true;
        outbox.takeAll().forEach(this::undelivered);
    }
}
