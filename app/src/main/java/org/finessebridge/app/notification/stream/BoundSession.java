package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions.BindOutcome;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The session of an authenticated user: receives events from the moment of authentication, keeps
 * them until the client's initial presence, and answers stanzas once a resource is bound.
 *
 * <p>Methods of {@link UserSession} are safe for use by any thread; the others belong to the
 * stream's event loop.
 */
final class BoundSession implements UserSession {

    private static final Logger LOG = LoggerFactory.getLogger(BoundSession.class);

    private final StreamServices services;
    private final StreamTransport transport;
    private final StreamScheduler scheduler;
    private final XmppStream stream;
    private final String user;
    private final EventOutbox outbox;
    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicBoolean tooSlow = new AtomicBoolean();
    private volatile @Nullable Jid jid;
    private volatile @Nullable String presence;
    private boolean ended;
    private boolean droppedEvents;

    BoundSession(
            StreamServices services,
            StreamTransport transport,
            StreamScheduler scheduler,
            XmppStream stream,
            String user) {
        this.services = services;
        this.transport = transport;
        this.scheduler = scheduler;
        this.stream = stream;
        this.user = user;
        this.outbox = EventOutbox.within(services.limits());
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public @Nullable String resource() {
        Jid bound = jid;
        return bound == null ? null : bound.resource();
    }

    @Override
    public @Nullable String fullJid() {
        Jid bound = jid;
        return bound == null ? null : bound.toString();
    }

    @Override
    public @Nullable String presence() {
        return presence;
    }

    @Override
    public void deliver(OutboundXml event) {
        if (handedOver.incrementAndGet() > services.limits().queuedStanzas()) {
            handedOver.decrementAndGet();
            if (tooSlow.compareAndSet(false, true)) {
                scheduler.execute(() -> stream.tooSlow("events come faster than they can be sent"));
            }
            return;
        }
        scheduler.execute(
                () -> {
                    handedOver.decrementAndGet();
                    eventOnLoop(event);
                });
    }

    @Override
    public void deliverPresence(OutboundXml stanza) {
        scheduler.execute(
                () -> {
                    if (presence != null && !ended) {
                        transport.send(stanza);
                    }
                });
    }

    @Override
    public void displaced() {
        scheduler.execute(
                () ->
                        stream.fail(
                                StreamErrorCondition.CONFLICT,
                                "a newer session has taken the resource"));
    }

    private void eventOnLoop(OutboundXml event) {
        if (ended) {
            return;
        }
        if (presence != null) {
            transport.send(event);
        } else if (!outbox.keep(event) && !droppedEvents) {
            droppedEvents = true;
            LOG.warn(
                    "Events for {} are dropped: it is connected but has never sent presence",
                    stream.label());
        }
    }

    /** Takes a resource; whoever had it is named in the outcome. */
    BindOutcome bind(String resource) {
        BindOutcome outcome =
                services.sessions().bind(user, this, resource, services.limits().sessionsPerUser());
        if (outcome instanceof BindOutcome.Bound(var displaced)) {
            jid = new Jid(user, services.identity().xmppDomain(), resource);
            if (displaced != null) {
                services.presence().displaced(user, displaced);
            }
        }
        return outcome;
    }

    /** Handles a stanza of the client. */
    void stanza(XmlElement stanza) {
        Jid from = jid;
        if (from == null) {
            throw new IllegalStateException("no resource is bound");
        }
        switch (stanza.name()) {
            case "iq" -> sendIfAny(services.router().iq(stanza, from, this));
            case "presence" -> presence(stanza, from);
            default ->
                    sendIfAny(
                            services.router()
                                    .refuse(
                                            stanza,
                                            from,
                                            StanzaErrorCondition.SERVICE_UNAVAILABLE));
        }
    }

    private void presence(XmlElement stanza, Jid from) {
        String to = stanza.attribute("to");
        if (to != null && !to.isEmpty()) {
            sendIfAny(services.presence().directed(stanza, from));
            return;
        }
        String type = stanza.attribute("type");
        if ("unavailable".equals(type)) {
            unavailable();
        } else if (type == null && services.presence().isAvailability(stanza)) {
            available(stanza, from);
        } else {
            sendIfAny(services.router().refuse(stanza, from, StanzaErrorCondition.BAD_REQUEST));
        }
    }

    private void available(XmlElement stanza, Jid from) {
        boolean initial = presence == null;
        String content = services.presence().content(stanza);
        presence = content;
        if (initial) {
            services.presence().greet(user, from, this, transport::send);
        }
        sendIfAny(services.presence().available(user, this, content, initial));
        outbox.takeAll().forEach(transport::send);
    }

    private void unavailable() {
        if (presence != null) {
            presence = null;
            services.presence().unavailable(user, this);
        }
    }

    /** The stream has ended. */
    void ended() {
        if (ended) {
            return;
        }
        ended = true;
        services.sessions().remove(user, this);
        services.nodes().endSubscriptions(this);
        unavailable();
        if (fullJid() != null) {
            LOG.info("A session is being closed for {}", fullJid());
        }
    }

    private void sendIfAny(@Nullable OutboundXml stanza) {
        if (stanza != null) {
            transport.send(stanza);
        }
    }
}
