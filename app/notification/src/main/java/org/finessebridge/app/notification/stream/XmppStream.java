package org.finessebridge.app.notification.stream;

import java.time.Duration;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.sasl.SaslNegotiation;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One client's stream, whatever carries it: negotiation (RFC 6120, 4.3), authentication (6),
 * resource binding (7), and then stanzas (8) for the {@link BoundSession} that it has become.
 *
 * <p>Lives on one event loop: all methods but {@link #shutDown} must be called there.
 */
public final class XmppStream {

    private static final Logger LOG = LoggerFactory.getLogger(XmppStream.class);

    /** The service's own user: it publishes as fast as things happen. */
    private static final String PUBLISHER = "finesse";

    private final StreamServices services;
    private final StreamTransport transport;
    private final StreamScheduler scheduler;
    private final StreamPlace place;
    private final SaslNegotiation sasl;
    private final DeferredInput deferred = new DeferredInput();
    private final Runnable negotiationTimer;

    private boolean awaitingHeader = true;
    private boolean closed;
    private boolean overflowing;
    private int refusedAttempts;
    private long bytesBeforeAuthentication;
    private @Nullable String user;
    private volatile String id = "";
    private volatile @Nullable BoundSession session;
    private @Nullable PeerWatch watch;
    private @Nullable StanzaRate rate;

    /**
     * A stream that waits for its header; it must get as far as binding within a time limit.
     *
     * @param place told when the client has signed in; the transport gives it back when nothing is
     *     left of the stream
     */
    public XmppStream(
            StreamServices services, StreamTransport transport, StreamScheduler scheduler, StreamPlace place) {
        this.services = services;
        this.transport = transport;
        this.scheduler = scheduler;
        this.place = place;
        this.sasl = new SaslNegotiation(
                services.settings().sasl(),
                services.credentials(),
                services.domains().users(),
                scheduler,
                new SaslPeer());
        this.negotiationTimer =
                scheduler.schedule(services.limits().unauthenticatedTimeout(), this::negotiationTimedOut);
        services.streams().add(this);
    }

    /** Whether a password has been accepted on this stream. */
    public boolean isAuthenticated() {
        return user != null;
    }

    /** For log lines: the full JID, or the peer's address as long as there is none. */
    public String label() {
        BoundSession bound = session;
        return bound == null || bound.fullJid() == null ? transport.peer() : bound.fullJid();
    }

    /** The session that the stream has become; null until the user is known. Any thread. */
    @Nullable
    BoundSession session() {
        return session;
    }

    /** At which level the end of the stream is logged: strangers make streams at will. */
    public Level levelOfEnd() {
        return session == null ? Level.DEBUG : Level.INFO;
    }

    /** The beginning of the session's name, the same in all log lines of it. */
    String shortId() {
        String name = transport.sessionName();
        return StreamIds.shortened(name == null ? id : name);
    }

    /** How many stanzas wait for the client. */
    int queued() {
        BoundSession bound = session;
        return transport.queued() + (bound == null ? 0 : bound.waiting());
    }

    /** Does something on the stream's event loop, unless the stream is closed then. Any thread. */
    void later(Duration delay, Runnable task) {
        scheduler.execute(() -> {
            var _ = scheduler.schedule(delay, () -> {
                if (!closed) {
                    task.run();
                }
            });
        });
    }

    /** The client has sent its stream header, the first or one after a restart. */
    public void opened(StreamHeader header) {
        if (closed || defer(() -> opened(header))) {
            return;
        }
        if (!awaitingHeader) {
            fail(StreamErrorCondition.POLICY_VIOLATION, "a stream header that was not due");
            return;
        }
        awaitingHeader = false;
        LOG.debug("Stream to {} opened from {}", Printable.of(header.to()), transport.peer());
        id = StreamIds.next();
        transport.openStream(id);
        sendFeatures();
    }

    /** The client is there: it has sent a whole element, or something that keeps it alive. */
    public void heard() {
        BoundSession bound = session;
        if (bound != null) {
            bound.heard();
        }
        if (watch != null) {
            watch.heard();
        }
    }

    /**
     * The client has sent something that asks for an answer of the transport's own.
     *
     * @return false if there shall be none: the client asks too much
     */
    public boolean asked(int bytes) {
        heard();
        bytesReceived(bytes);
        return !closed && (user == null || allowsRequest());
    }

    /** The client has sent an element. */
    public void received(XmlElement element) {
        heard();
        if (closed || overflowing || defer(() -> received(element))) {
            return;
        }
        if (user != null && !allowsRequest()) {
            return;
        }
        if (awaitingHeader) {
            fail(StreamErrorCondition.NOT_AUTHORIZED, "an element before the stream header");
        } else if (StreamManagement.isOf(element)) {
            sendIfAny(StreamManagement.refusal(element));
        } else if (user == null) {
            negotiate(element);
        } else if (session != null && session.fullJid() != null) {
            stanza(element, session);
        } else if (session != null) {
            bind(element, session);
        }
    }

    /** Bytes have come, whatever they are; there is a limit to them before authentication. */
    public void bytesReceived(int count) {
        if (user == null && !closed) {
            bytesBeforeAuthentication += count;
            if (bytesBeforeAuthentication
                    > services.limits().unauthenticatedBytes().toBytes()) {
                fail(StreamErrorCondition.POLICY_VIOLATION, "too much before authentication");
            }
        }
    }

    /** The client has closed its stream in order. */
    public void closedByPeer() {
        if (!closed && !defer(this::closedByPeer)) {
            close(null);
        }
    }

    /** The connection is gone: nothing can be sent any more. */
    public void connectionLost() {
        close(null);
    }

    /** The client broke a rule of XML or of streams. */
    public void failed(StreamErrorException error) {
        fail(error.condition(), String.valueOf(error.getMessage()));
    }

    /**
     * Ends the stream because more waits for the client than it takes: soon, not in the middle of
     * what is being done. Nothing more is taken from the client meanwhile.
     */
    public void tooSlow(String reason) {
        if (!overflowing && !closed) {
            overflowing = true;
            scheduler.execute(() -> fail(StreamErrorCondition.POLICY_VIOLATION, "slow-receiver", reason));
        }
    }

    /** An event that the client has not got, and will not get on this stream. Any thread. */
    public void undelivered(OutboundXml event) {
        BoundSession bound = session;
        if (bound != null) {
            bound.undelivered(event);
        }
    }

    /** Ends the stream with an error. */
    public void fail(StreamErrorCondition condition, String reason) {
        fail(condition, condition.wireName(), reason);
    }

    /**
     * Ends the stream with an error.
     *
     * @param meter what the meter of refusals calls it
     */
    public void fail(StreamErrorCondition condition, String meter, String reason) {
        if (!closed) {
            services.meters().refused(meter);
            LOG.atLevel(levelOfEnd())
                    .log(
                            "Closing the {} stream of {} with {}: {}",
                            transport.name(),
                            label(),
                            condition.wireName(),
                            reason);
            close(condition);
        }
    }

    /** Ends the stream because the service stops. Safe for use by any thread. */
    void shutDown() {
        scheduler.execute(() -> close(StreamErrorCondition.SYSTEM_SHUTDOWN));
    }

    private void close(@Nullable StreamErrorCondition error) {
        if (closed) {
            return;
        }
        closed = true;
        deferred.clear();
        negotiationTimer.run();
        services.streams().remove(this);
        if (watch != null) {
            watch.stop();
        }
        if (session != null) {
            if (session.fullJid() != null) {
                services.meters().sessionClosed(transport.name());
            }
            endSession(session);
        }
        transport.closeStream(error);
    }

    /** Whatever fails in it, the client hears of the end and its connection is closed. */
    private static void endSession(BoundSession ending) {
        try {
            ending.ended();
        } catch (RuntimeException e) {
            LOG.error("The session of {} could not be ended in order", ending.fullJid(), e);
        }
    }

    private void negotiationTimedOut() {
        fail(StreamErrorCondition.CONNECTION_TIMEOUT, "no resource was bound in time");
    }

    /** Puts off what comes while the password is being checked. */
    private boolean defer(Runnable event) {
        if (!deferred.isHolding()) {
            return false;
        }
        if (!deferred.add(event)) {
            fail(StreamErrorCondition.POLICY_VIOLATION, "too much before authentication");
        }
        return true;
    }

    private void runDeferred() {
        transport.holdInput(false);
        deferred.release(() -> !closed);
    }

    private void sendFeatures() {
        transport.send(
                user == null
                        ? StreamFeatures.beforeAuthentication(transport, sasl.mechanisms())
                        : StreamFeatures.afterAuthentication());
    }

    private void negotiate(XmlElement element) {
        if (element.is("starttls", Namespaces.TLS)) {
            if (transport.offersStartTls()) {
                awaitingHeader = true;
                transport.startTls();
            } else {
                transport.send(OutboundXml.of("<failure xmlns=\"" + Namespaces.TLS + "\"/>"));
                close(null);
            }
        } else if (element.namespace().equals(Namespaces.SASL)) {
            sasl.received(element);
        } else if (isStanza(element)) {
            fail(StreamErrorCondition.NOT_AUTHORIZED, "a stanza before authentication");
        } else {
            fail(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "an element that is no stanza");
        }
    }

    private void bind(XmlElement element, BoundSession binding) {
        String jid = ResourceBinding.received(element, binding, this, transport, services);
        if (jid != null) {
            negotiationTimer.run();
            beginWatch(jid);
        }
    }

    private void sendIfAny(@Nullable OutboundXml xml) {
        if (xml != null) {
            transport.send(xml);
        }
    }

    private void beginWatch(String jid) {
        if (!transport.noticesItsEnd()) {
            watch = new PeerWatch(
                    services.settings().keepAlive(),
                    scheduler,
                    () -> transport.ask(Ping.to(jid, services.domains().users())),
                    () -> fail(StreamErrorCondition.CONNECTION_TIMEOUT, "no answer to a ping"));
        }
    }

    private void stanza(XmlElement element, BoundSession bound) {
        if (!isStanza(element)) {
            fail(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "an element that is no stanza");
            return;
        }
        bound.stanza(element);
    }

    /** Counts a request of the client; false, and the stream ends, if they come too fast. */
    public boolean allowsRequest() {
        boolean allowed = PUBLISHER.equals(user) || rate().allows(scheduler.nanoTime());
        if (!allowed) {
            fail(
                    StreamErrorCondition.POLICY_VIOLATION,
                    "request-rate",
                    "more stanzas than finesse.notification.limits.stanzas-per-second");
        }
        return allowed;
    }

    private StanzaRate rate() {
        StanzaRate counted = rate;
        if (counted == null) {
            counted = new StanzaRate(services.limits(), scheduler.nanoTime());
            rate = counted;
        }
        return counted;
    }

    private static boolean isStanza(XmlElement element) {
        return element.namespace().equals(Namespaces.CLIENT)
                && switch (element.name()) {
                    case "iq", "presence", "message" -> true;
                    default -> false;
                };
    }

    /** The stream, as its SASL negotiation sees it. */
    private final class SaslPeer implements SaslNegotiation.Peer {

        @Override
        public boolean allowsPlain() {
            return transport.allowsPlain();
        }

        @Override
        public String address() {
            return transport.peer();
        }

        @Override
        public void send(String xml) {
            if (!closed) {
                transport.send(OutboundXml.of(xml));
            }
        }

        @Override
        public void checking() {
            deferred.hold();
            transport.holdInput(true);
        }

        @Override
        public void challenged() {
            if (!closed) {
                runDeferred();
            }
        }

        @Override
        public void authenticated(String loginId, String additionalData) {
            if (closed) {
                return;
            }
            BoundSession binding = new BoundSession(services, transport, scheduler, XmppStream.this, loginId);
            int most = services.limits().sessionsPerUser();
            if (!services.sessions().authenticated(loginId, binding, most)) {
                fail(StreamErrorCondition.POLICY_VIOLATION, "too many sessions of " + loginId);
                return;
            }
            binding.registered();
            user = loginId;
            place.authenticated();
            session = binding;
            if (!services.credentials().knows(loginId)) { // removed since the password was checked
                binding.userRemoved();
                return;
            }
            awaitingHeader = true;
            transport.authenticated();
            transport.send(OutboundXml.of(new XmlWriter()
                    .start("success", Namespaces.SASL)
                    .raw(additionalData)
                    .end()
                    .markup()));
            transport.expectRestart();
            runDeferred();
        }

        @Override
        public void refused() {
            if (closed) {
                return;
            }
            services.meters().refused("sasl");
            refusedAttempts++;
            if (refusedAttempts >= services.limits().saslAttempts()) {
                fail(StreamErrorCondition.POLICY_VIOLATION, "too many refused sign-ins");
            } else if (deferred.isHolding()) {
                runDeferred();
            }
        }
    }
}
