package org.finessebridge.app.notification.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.EventOutbox;
import org.finessebridge.app.notification.session.SessionTraffic;
import org.finessebridge.app.notification.session.UserSession;
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
final class SessionInbox {

    private static final Logger LOG = LoggerFactory.getLogger(SessionInbox.class);

    /**
     * Events that may be on their way to the event loop, as a multiple of those that may wait for
     * the client: a burst comes faster than the loop writes.
     */
    private static final int HANDED_OVER = 4;

    private final StreamServices services;
    private final StreamScheduler scheduler;
    private final XmppStream stream;
    private final UserSession session;
    private final SessionTraffic traffic;
    private final Consumer<OutboundXml> send;
    private final EventOutbox outbox;
    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicBoolean tooFast = new AtomicBoolean();

    /** What comes back in one turn of the event loop. */
    private List<Event> returning = new ArrayList<>(0);

    private long registeredAt;
    private boolean hasSent;
    private boolean open;
    private boolean ended;
    private boolean droppedEvents;

    /** The inbox of a session that is not available yet. */
    SessionInbox(
            StreamServices services,
            StreamScheduler scheduler,
            XmppStream stream,
            UserSession session,
            SessionTraffic traffic,
            Consumer<OutboundXml> send) {
        this.services = services;
        this.scheduler = scheduler;
        this.stream = stream;
        this.session = session;
        this.traffic = traffic;
        this.send = send;
        this.outbox = EventOutbox.within(services.limits());
    }

    /** How many stanzas wait for the event loop or for the client's presence. */
    int waiting() {
        return handedOver.get() + outbox.size();
    }

    /** The session is in the registry: from now on it gets every event. */
    void registered() {
        registeredAt = System.nanoTime();
    }

    /** As {@link UserSession#deliver}. */
    void deliver(Event event) {
        if (handedOver.incrementAndGet() > HANDED_OVER * services.limits().queuedStanzas()) {
            handedOver.decrementAndGet();
            services.handover().takeBack(session.user(), session, List.of(event));
            if (tooFast.compareAndSet(false, true)) {
                scheduler.execute(() -> stream.tooSlow("events come faster than they can be sent"));
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
            send.accept(event);
        } else {
            int gone = outbox.keep(event);
            if (gone > 0) {
                dropped(gone);
            }
        }
    }

    private void dropped(int events) {
        traffic.dropped(events);
        services.meters().dropped(events);
        if (!droppedEvents) {
            droppedEvents = true;
            session.log(
                    () -> LOG.warn("Events for {} are dropped: it is connected but shows no presence", stream.label()));
        }
    }

    /** Sends a stanza of another user; false if too much waits already. */
    boolean deliverStanza(OutboundXml stanza) {
        if (handedOver.get() > services.limits().queuedStanzas() / 2) {
            return false;
        }
        handedOver.incrementAndGet();
        scheduler.execute(() -> {
            handedOver.decrementAndGet();
            if (!ended) {
                send.accept(stanza);
            }
        });
        return true;
    }

    /** As {@link UserSession#collect}. */
    void collect() {
        scheduler.execute(() -> {
            if (open && !ended) {
                sendWaiting();
            }
        });
    }

    /** The session has become available, or has stopped being so. */
    void open(boolean available) {
        open = available;
        if (open) {
            sendWaiting();
        }
    }

    private void sendWaiting() {
        List<Event> waiting = outbox.takeAll();
        List<Event> given = hasSent
                ? services.handover().takeMore(session.user(), session, waiting)
                : services.handover().take(session.user(), session, waiting, registeredAt);
        hasSent = true;
        given.forEach(send);
    }

    /** An event that this session can't bring to its client. */
    void undelivered(Event event) {
        if (!services.credentials().knows(session.user())) {
            return; // now: who is removed and comes anew is somebody else
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
        services.handover().takeBack(session.user(), session, all);
    }

    /** The session has ended: it gives back what waits, and what comes still. */
    void end() {
        ended = true;
        outbox.takeAll().forEach(this::undelivered);
    }
}
