package org.finessebridge.app.notification.presence;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The presence of one session (RFC 6121, 4): what its client sends, and what others send it. {@link
 * #content}, {@link #priority}, {@link #deliver} and {@link #deliverPublishers} are safe for use by any thread; the
 * other methods belong to the stream's event loop.
 */
public final class SessionPresence {

    private final PresenceBroadcast broadcast;
    private final StanzaRouter router;
    private final StreamScheduler scheduler;
    private final UserSession session;
    private final Consumer<OutboundXml> send;
    private final Consumer<Boolean> onChange;
    private final PendingPresence pending;
    private final DirectedPresence directed;
    private volatile @Nullable String content;
    private volatile int priority;

    /**
     * A session that has sent no presence.
     *
     * @param room whether the session can take more
     * @param send takes what is for the client
     * @param onChange told after each change whether what is sent to the bare JID is for the session
     */
    public SessionPresence(
            PresenceBroadcast broadcast,
            StanzaRouter router,
            StreamScheduler scheduler,
            BooleanSupplier room,
            UserSession session,
            Consumer<OutboundXml> send,
            Consumer<Boolean> onChange) {
        this.broadcast = broadcast;
        this.router = router;
        this.scheduler = scheduler;
        this.session = session;
        this.send = send;
        this.onChange = onChange;
        this.pending = new PendingPresence(scheduler, room, send);
        this.directed = new DirectedPresence(router);
    }

    /** As {@link UserSession#presence}. */
    public @Nullable String content() {
        return content;
    }

    /** As {@link UserSession#priority}. */
    public int priority() {
        return priority;
    }

    /** As {@link UserSession#deliverPresence}. */
    public void deliver(String from, OutboundXml stanza) {
        scheduler.execute(() -> {
            if (content != null) {
                pending.send(from, stanza);
            }
        });
    }

    /** As {@link UserSession#deliverPublisherPresence}. */
    public void deliverPublishers(String from, OutboundXml stanza) {
        scheduler.execute(() -> {
            if (content != null) {
                pending.sendNow(from, stanza);
            }
        });
    }

    /** Handles a presence stanza of the client. */
    public void received(XmlElement sent, Jid from) {
        XmlElement stanza = LenientPresence.of(sent);
        String type = stanza.attribute("type");
        boolean broadcast = type == null || type.equals("unavailable");
        String address = stanza.attribute("to");
        if (address != null && !address.isEmpty()) {
            Jid to = Jid.parse(address);
            if (!broadcast || to == null || !router.isServer(to)) {
                toOne(stanza, from, to);
                return;
            }
            // to the server itself: Openfire takes it as if it had no address
        }
        if (type == null) {
            available(AvailablePresence.of(stanza), from);
        } else if (broadcast) {
            unavailable(from);
        } else {
            sendIfAny(router.refuse(stanza, from, StanzaErrorCondition.BAD_REQUEST));
        }
    }

    private void available(AvailablePresence availability, Jid from) {
        boolean initial = content == null;
        priority = availability.priority();
        content = availability.content();
        if (initial) {
            broadcast.greet(session.user(), from, session, send, pending::send);
        }
        sendIfAny(broadcast.available(session.user(), session, availability.content()));
        onChange.accept(priority >= 0);
    }

    /** RFC 6121, 4.6: presence for one address. */
    private void toOne(XmlElement stanza, Jid from, @Nullable Jid to) {
        String type = stanza.attribute("type");
        if (to != null && broadcast.isContact(to)) {
            sendIfAny(broadcast.toContact(stanza, from, to));
        } else if (type == null || type.equals("unavailable")) {
            sendIfAny(directed.send(stanza, from, to));
        } else if (to != null && to.local() != null && router.isOwn(to)) {
            sendIfAny(broadcast.toStranger(type, from, to));
        }
    }

    /** The client says that it is not available, or the session has ended. */
    public void unavailable(@Nullable Jid from) {
        if (content != null) {
            content = null;
            onChange.accept(false);
            pending.clear();
            broadcast.unavailable(session.user(), session);
            if (from != null) {
                directed.end(from);
            }
        }
    }

    private void sendIfAny(@Nullable OutboundXml stanza) {
        if (stanza != null) {
            send.accept(stanza);
        }
    }
}
