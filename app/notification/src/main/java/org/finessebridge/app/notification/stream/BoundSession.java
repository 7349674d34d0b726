package org.finessebridge.app.notification.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.presence.AvailablePresence;
import org.finessebridge.app.notification.presence.LenientPresence;
import org.finessebridge.app.notification.session.SessionTraffic;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions.BindOutcome;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlAttribute;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of an authenticated user: receives events from the moment of authentication, keeps
 * them until the client's initial presence, and answers stanzas once a resource is bound.
 *
 * <p>Methods of {@link UserSession} are safe for use by any thread; the others belong to the
 * stream's event loop.
 */
final class BoundSession implements UserSession {

    private static final Logger LOG = LoggerFactory.getLogger(BoundSession.class);

    /** How many addresses are remembered that a client told of its presence. */
    private static final int MOST_DIRECTED = 100;

    /**
     * Events that may be on their way to the event loop, as a multiple of those that may wait for
     * the client: a burst comes faster than the loop writes.
     */
    private static final int HANDED_OVER = 4;

    private final StreamServices services;
    private final StreamTransport transport;
    private final StreamScheduler scheduler;
    private final XmppStream stream;
    private final String user;
    private final EventOutbox outbox;
    private final PendingPresence presences;
    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicBoolean tooSlow = new AtomicBoolean();
    private volatile @Nullable Jid jid;
    private volatile @Nullable String presence;
    private volatile int priority;
    private final SessionTraffic traffic;
    private final Set<Jid> directed = new LinkedHashSet<>();
    private volatile long since = System.nanoTime();
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
        this.traffic = new SessionTraffic(scheduler::nanoTime);
        this.outbox = EventOutbox.within(services.limits());
        this.presences = new PendingPresence(scheduler, transport::hasRoom, this::send);
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
    public int priority() {
        return priority;
    }

    /** What went through this session. */
    SessionTraffic traffic() {
        return traffic;
    }

    /** How many stanzas wait for the event loop or for the client's presence. */
    int waiting() {
        return handedOver.get() + outbox.size();
    }

    /** The session is in the registry: from now on it gets every event. */
    void registered() {
        since = System.nanoTime();
    }

    @Override
    public long since() {
        return since;
    }

    @Override
    public void deliver(OutboundXml event) {
        if (handedOver.incrementAndGet() > HANDED_OVER * services.limits().queuedStanzas()) {
            handedOver.decrementAndGet();
            undelivered(event);
            if (tooSlow.compareAndSet(false, true)) {
                scheduler.execute(() -> stream.tooSlow("events come faster than they can be sent"));
            }
            return;
        }
        scheduler.execute(() -> {
            handedOver.decrementAndGet();
            eventOnLoop(event);
        });
    }

    @Override
    public void deliverPresence(String from, OutboundXml stanza) {
        scheduler.execute(() -> {
            if (presence != null && !ended) {
                presences.send(from, stanza);
            }
        });
    }

    /**
     * An event that this session can't give on. Another session of the user that was there when it
     * was published has got it too; without one it waits for the user's next presence. Any thread.
     */
    void undelivered(OutboundXml event) {
        if (!event.isKeepable() || !services.credentials().knows(user)) {
            return;
        }
        List<UserSession> others = services.sessions().of(user).stream()
                .filter(other -> !other.equals(this))
                .toList();
        if (others.stream().anyMatch(other -> other.since() - event.publishedAt() <= 0)) {
            return;
        }
        services.offline().giveBack(user, event);
        for (UserSession other : services.sessions().of(user)) {
            if (!other.equals(this) && other.presence() != null && other.priority() >= 0) {
                services.offline().take(user).forEach(other::deliver);
            }
        }
    }

    @Override
    public boolean deliverFromUser(OutboundXml stanza) {
        if (jid == null || handedOver.get() > services.limits().queuedStanzas() / 2) {
            return false;
        }
        handedOver.incrementAndGet();
        scheduler.execute(() -> {
            handedOver.decrementAndGet();
            if (!ended) {
                send(stanza);
            }
        });
        return true;
    }

    @Override
    public void displaced() {
        scheduler.execute(() -> stream.fail(StreamErrorCondition.CONFLICT, "a newer session has taken the resource"));
    }

    /** As XEP-0077, 3.2 ends the sessions of an account that is no more. */
    @Override
    public void userRemoved() {
        scheduler.execute(() -> stream.fail(
                StreamErrorCondition.NOT_AUTHORIZED, "user-removed", "the user has been removed from the directory"));
    }

    @Override
    public void passwordReset() {
        scheduler.execute(() -> stream.fail(
                StreamErrorCondition.NOT_AUTHORIZED, "password-reset", "the user has got another password"));
    }

    private void eventOnLoop(OutboundXml event) {
        if (ended) {
            undelivered(event);
            return;
        }
        if (presence != null && priority >= 0) {
            send(event);
            return;
        }
        int gone = outbox.keep(event);
        if (gone > 0) {
            dropped(gone);
        }
    }

    private void dropped(int events) {
        traffic.dropped(events);
        services.meters().dropped(events);
        if (!droppedEvents) {
            droppedEvents = true;
            LOG.warn("Events for {} are dropped: it is connected but shows no presence", stream.label());
        }
    }

    private void send(OutboundXml xml) {
        traffic.sent(xml.length());
        transport.send(xml);
    }

    /** The client has sent something, if only whitespace. */
    void heard() {
        traffic.heard();
    }

    /** Takes a resource; whoever had it is named in the outcome. */
    BindOutcome bind(String resource) {
        Jid wanted = new Jid(user, services.domains().users(), resource);
        String normalized = String.valueOf(wanted.resource());
        BindOutcome outcome = services.sessions()
                .bind(user, this, normalized, services.limits().sessionsPerUser());
        if (outcome instanceof BindOutcome.Bound(var displaced)) {
            jid = wanted;
            if (displaced != null) {
                services.presence().unavailable(user, displaced);
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
            case "iq" -> sendIfAny(services.router().iq(stanza, from, this, this::answerLater));
            case "presence" -> presence(stanza, from);
            default -> sendIfAny(services.router().message(stanza, from));
        }
    }

    private void answerLater(OutboundXml stanza) {
        scheduler.execute(() -> sendIfAny(ended ? null : stanza));
    }

    private void presence(XmlElement sent, Jid from) {
        XmlElement stanza = LenientPresence.of(sent);
        String type = stanza.attribute("type");
        boolean broadcast = type == null || type.equals("unavailable");
        String address = stanza.attribute("to");
        if (address != null && !address.isEmpty()) {
            Jid to = Jid.parse(address);
            if (!broadcast || to == null || !services.router().isServer(to)) {
                directed(stanza, from, to);
                return;
            }
            // to the server itself: Openfire takes it as if it had no address
        }
        if (type == null) {
            available(AvailablePresence.of(stanza), from);
        } else if (broadcast) {
            unavailable();
        } else {
            sendIfAny(services.router().refuse(stanza, from, StanzaErrorCondition.BAD_REQUEST));
        }
    }

    private void available(AvailablePresence availability, Jid from) {
        boolean initial = presence == null;
        priority = availability.priority();
        presence = availability.content();
        if (initial) {
            services.presence().greet(user, from, this, presences::send);
        }
        sendIfAny(services.presence().available(user, this, availability.content()));
        if (priority >= 0) {
            services.offline().take(user).forEach(this::send);
            outbox.takeAll().forEach(this::send);
        }
    }

    /** RFC 6121, 4.6: presence for one address. */
    private void directed(XmlElement stanza, Jid from, @Nullable Jid to) {
        String type = stanza.attribute("type");
        if (to != null && services.presence().isContact(to)) {
            sendIfAny(services.presence().toContact(stanza, from, to));
        } else if (type == null || type.equals("unavailable")) {
            sendIfAny(services.router().presence(stanza, from, to));
            if (to != null && services.router().usersReachEachOther()) {
                remember(to, type == null);
            }
        } else if (to != null && to.local() != null && services.router().isOwn(to)) {
            sendIfAny(services.presence().toStranger(type, from, to));
        }
    }

    private void remember(Jid to, boolean available) {
        if (!available) {
            directed.remove(to);
        } else if (directed.size() < MOST_DIRECTED) {
            directed.add(to);
        }
    }

    /** RFC 6121, 4.6.3: who was told by directed presence hears of its end too. */
    private void endDirected() {
        Jid from = jid;
        if (from == null) {
            return;
        }
        XmlAttribute unavailable = new XmlAttribute("", "type", "unavailable");
        for (Jid to : directed) {
            XmlElement stanza = new XmlElement(
                    Namespaces.CLIENT,
                    "presence",
                    List.of(unavailable, new XmlAttribute("", "to", to.toString())),
                    List.of());
            var _ = services.router().presence(stanza, from, to);
        }
        directed.clear();
    }

    private void unavailable() {
        if (presence != null) {
            presence = null;
            presences.clear();
            services.presence().unavailable(user, this);
            endDirected();
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
        presences.clear();
        outbox.takeAll().forEach(this::undelivered);
        unavailable();
        if (fullJid() != null) {
            LOG.info("A session is being closed for {}", fullJid());
        }
    }

    private void sendIfAny(@Nullable OutboundXml stanza) {
        if (stanza != null) {
            send(stanza);
        }
    }
}
