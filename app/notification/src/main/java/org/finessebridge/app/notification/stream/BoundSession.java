package org.finessebridge.app.notification.stream;

import java.util.OptionalLong;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.Outlet;
import org.finessebridge.app.notification.handover.SessionInbox;
import org.finessebridge.app.notification.limit.LineAllowance;
import org.finessebridge.app.notification.limit.ListAllowances;
import org.finessebridge.app.notification.presence.SessionPresence;
import org.finessebridge.app.notification.session.SessionTraffic;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions.Outcome;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of an authenticated user: receives events from the moment of authentication ({@link
 * SessionInbox}), has a presence ({@link SessionPresence}), and answers stanzas once a resource is
 * bound.
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
    private final SessionTraffic traffic;
    private final SessionInbox inbox;
    private final SessionPresence presence;
    private final ListAllowances.OfSession lists;
    private volatile @Nullable Jid jid;
    private boolean ended;
    private boolean toldOfDropped;

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
        this.lists = services.lists().ofSession(user);
        this.inbox = new SessionInbox(services.handover(), services.limits(), scheduler, user, this, new Way());
        this.presence = new SessionPresence(
                services.presence(), services.router(), scheduler, transport::hasRoom, this, this::send, inbox::open);
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
        return presence.content();
    }

    @Override
    public int priority() {
        return presence.priority();
    }

    /** What went through this session. */
    SessionTraffic traffic() {
        return traffic;
    }

    /** The session is in the registry: from now on it gets every event. */
    void registered() {
        inbox.registered();
    }

    /** How many stanzas wait for the event loop or for the client's presence. */
    int waiting() {
        return inbox.waiting();
    }

    @Override
    public void deliver(Event event) {
        inbox.deliver(event);
    }

    @Override
    public void collect() {
        inbox.collect();
    }

    /** An event that this session can't bring to its client: another session may. */
    void undelivered(Event event) {
        inbox.undelivered(event);
    }

    @Override
    public void deliverPresence(String from, OutboundXml stanza) {
        presence.deliver(from, stanza);
    }

    @Override
    public void deliverPublisherPresence(String from, OutboundXml stanza) {
        presence.deliverPublishers(from, stanza);
    }

    @Override
    public boolean deliverFromUser(OutboundXml stanza) {
        return jid != null && inbox.deliverStanza(stanza);
    }

    @Override
    public boolean mayList(int entries) {
        boolean may = lists.allows(entries, scheduler.nanoTime());
        if (!may) {
            services.meters().refused("list-rate");
        }
        return may;
    }

    @Override
    public void log(Runnable line) {
        services.lines().write(LineAllowance.client(user, transport.peer()), line);
    }

    @Override
    public OptionalLong unattendedSince() {
        return transport.unattendedSince();
    }

    @Override
    public void displaced() {
        scheduler.execute(() ->
                stream.fail(StreamErrorCondition.CONFLICT, "a newer session has taken the resource, or the place"));
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

    private void send(OutboundXml xml) {
        traffic.sent(xml.length());
        transport.send(xml);
    }

    /** The client has sent something, if only whitespace. */
    void heard() {
        traffic.heard();
    }

    /** Takes a resource; who had it, or gives its place, is named in the outcome. */
    Outcome bind(String resource) {
        Jid wanted = new Jid(user, services.domains().users(), resource);
        String normalized = String.valueOf(wanted.resource());
        Outcome outcome = services.sessions()
                .bind(user, this, normalized, services.limits().sessionsPerUser());
        if (outcome instanceof Outcome.Taken(var displaced)) {
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
            case "presence" -> presence.received(stanza, from);
            default -> sendIfAny(services.router().message(stanza, from));
        }
    }

    private void answerLater(OutboundXml stanza) {
        scheduler.execute(() -> sendIfAny(ended ? null : stanza));
    }

    /** The stream has ended. */
    void ended() {
        if (ended) {
            return;
        }
        ended = true;
        if (fullJid() != null) { // before its consequences, which other threads and logs tell of
            log(() -> LOG.info("A session is being closed for {}", fullJid()));
        }
        services.sessions().remove(user, this);
        services.nodes().endSubscriptions(this);
        inbox.end();
        presence.unavailable(jid);
    }

    private void sendIfAny(@Nullable OutboundXml stanza) {
        if (stanza != null) {
            send(stanza);
        }
    }

    /** From the inbox to the client. */
    private final class Way implements Outlet {

        @Override
        public void send(OutboundXml xml) {
            BoundSession.this.send(xml);
        }

        @Override
        public void tooFast(String reason) {
            scheduler.execute(() -> stream.tooSlow(reason));
        }

        @Override
        public void dropped(int events) {
            traffic.dropped(events);
            services.meters().dropped(events);
            if (!toldOfDropped) {
                toldOfDropped = true;
                log(() -> LOG.warn("Events for {} are dropped: it is connected but shows no presence", stream.label()));
            }
        }

        @Override
        public boolean isUserKnown() {
            return services.credentials().knows(user);
        }
    }
}
