package org.finessebridge.app.notification.stream;

import java.util.function.Consumer;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.presence.AvailablePresence;
import org.finessebridge.app.notification.presence.LenientPresence;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The presence of one session (RFC 6121, 4): what its client sends, and what others send it. {@link
 * #content}, {@link #priority} and {@link #deliver} are safe for use by any thread; the other
 * methods belong to the stream's event loop.
 */
final class SessionPresence {

    private final StreamServices services;
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
     * @param onChange told after each change whether what is sent to the bare JID is for the session
     */
    SessionPresence(
            StreamServices services,
            StreamTransport transport,
            StreamScheduler scheduler,
            UserSession session,
            Consumer<OutboundXml> send,
            Consumer<Boolean> onChange) {
        this.services = services;
        this.scheduler = scheduler;
        this.session = session;
        this.send = send;
        this.onChange = onChange;
        this.pending = new PendingPresence(scheduler, transport::hasRoom, send);
        this.directed = new DirectedPresence(services.router());
    }

    /** As {@link UserSession#presence}. */
    @Nullable
    String content() {
        return content;
    }

    /** As {@link UserSession#priority}. */
    int priority() {
        return priority;
    }

    /** As {@link UserSession#deliverPresence}. */
    void deliver(String from, OutboundXml stanza) {
        scheduler.execute(() -> {
            if (content != null) {
                pending.send(from, stanza);
            }
        });
    }

    /** Handles a presence stanza of the client. */
    void received(XmlElement sent, Jid from) {
        XmlElement stanza = LenientPresence.of(sent);
        String type = stanza.attribute("type");
        boolean broadcast = type == null || type.equals("unavailable");
        String address = stanza.attribute("to");
        if (address != null && !address.isEmpty()) {
            Jid to = Jid.parse(address);
            if (!broadcast || to == null || !services.router().isServer(to)) {
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
            sendIfAny(services.router().refuse(stanza, from, StanzaErrorCondition.BAD_REQUEST));
        }
    }

    private void available(AvailablePresence availability, Jid from) {
        boolean initial = content == null;
        priority = availability.priority();
        content = availability.content();
        if (initial) {
            services.presence().greet(session.user(), from, session, pending::send);
        }
        sendIfAny(services.presence().available(session.user(), session, availability.content()));
        onChange.accept(priority >= 0);
    }

    /** RFC 6121, 4.6: presence for one address. */
    private void toOne(XmlElement stanza, Jid from, @Nullable Jid to) {
        String type = stanza.attribute("type");
        if (to != null && services.presence().isContact(to)) {
            sendIfAny(services.presence().toContact(stanza, from, to));
        } else if (type == null || type.equals("unavailable")) {
            sendIfAny(directed.send(stanza, from, to));
        } else if (to != null && to.local() != null && services.router().isOwn(to)) {
            sendIfAny(services.presence().toStranger(type, from, to));
        }
    }

    /** The client says that it is not available, or the session has ended. */
    void unavailable(@Nullable Jid from) {
        if (content != null) {
            content = null;
            onChange.accept(false);
            pending.clear();
            services.presence().unavailable(session.user(), session);
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
