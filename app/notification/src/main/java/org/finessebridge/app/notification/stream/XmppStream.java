package org.finessebridge.app.notification.stream;

import java.time.Duration;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.keepalive.KeepAliveSettings;
import org.finessebridge.app.notification.keepalive.PeerWatch;
import org.finessebridge.app.notification.keepalive.Ping;
import org.finessebridge.app.notification.limit.InputAllowance;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.StreamHeader;
import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.app.notification.xml.XmlElement;
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

    private final StreamServices services;
    private final StreamTransport transport;
    private final StreamScheduler scheduler;
    private final FeatureNegotiation negotiation;
    private final InputAllowance allowance;
    private final InputTurn turn;
    private final Runnable negotiationTimer;

    private boolean closed;
    private boolean overflowing;
    private volatile String id = "";
    private volatile @Nullable BoundSession session;
    private @Nullable PeerWatch watch;

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
        this.negotiation = new FeatureNegotiation(services, transport, scheduler, place, this);
        this.allowance = new InputAllowance(services.limits(), scheduler);
        this.turn = new InputTurn(scheduler, transport, () -> closed || overflowing, this::broke);
        this.negotiationTimer =
                scheduler.schedule(services.limits().unauthenticatedTimeout(), this::negotiationTimedOut);
        services.streams().add(this);
    }

    /** Whether a password has been accepted on this stream. */
    public boolean isAuthenticated() {
        return session != null;
    }

    /** The loginId of the user who has signed in on this stream; null as long as nobody has. Any thread. */
    public @Nullable String user() {
        BoundSession bound = session;
        return bound == null ? null : bound.user();
    }

    /** The user is known: from now on the stream is the session's. */
    void authenticated(BoundSession authenticated) {
        session = authenticated;
    }

    /** Whether nothing more is taken from the client, nor sent to it. */
    boolean isClosed() {
        return closed;
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

    /** Writes a line about the stream, unless its user has caused too many of late. */
    public void log(Runnable line) {
        BoundSession bound = session;
        if (bound == null) {
            line.run();
        } else {
            bound.log(line);
        }
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
        if (closed || negotiation.defer(() -> opened(header))) {
            return;
        }
        if (turn.isBehind()) {
            turn.take(() -> opened(header));
            return;
        }
        if (!negotiation.isHeaderDue()) {
            fail(StreamErrorCondition.POLICY_VIOLATION, "a stream header that was not due");
            return;
        }
        negotiation.headerReceived();
        LOG.debug("Stream to {} opened from {}", Printable.of(header.to()), transport.peer());
        id = StreamIds.next();
        transport.openStream(id);
        negotiation.sendFeatures();
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
        return !closed && (session == null || allowsRequest());
    }

    /** The client has sent an element. */
    public void received(XmlElement element) {
        heard();
        if (closed || overflowing || negotiation.defer(() -> received(element))) {
            return;
        }
        if (session == null) {
            take(element);
        } else if (allowsRequest()) {
            turn.take(() -> take(element));
        }
    }

    private void take(XmlElement element) {
        BoundSession bound = session;
        if (negotiation.isHeaderDue()) {
            fail(StreamErrorCondition.NOT_AUTHORIZED, "an element before the stream header");
        } else if (StreamManagement.isOf(element)) {
            sendIfAny(StreamManagement.refusal(element));
        } else if (bound == null) {
            negotiation.received(element);
        } else if (bound.fullJid() == null) {
            bind(element, bound);
        } else if (StanzaRouter.isStanza(element)) {
            bound.stanza(element);
        } else {
            fail(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "an element that is no stanza");
        }
    }

    /** Whether something that the client has sent waits for the event loop's next turn. */
    public boolean isBehind() {
        return turn.isBehind();
    }

    /** Bytes have come, whatever they are; there is a limit to them before authentication. */
    public void bytesReceived(int count) {
        if (session == null && !closed && !allowance.allowsBytes(count)) {
            fail(StreamErrorCondition.POLICY_VIOLATION, "too much before authentication");
        }
    }

    /** The client has closed its stream in order. */
    public void closedByPeer() {
        if (closed || negotiation.defer(this::closedByPeer)) {
            return;
        }
        if (turn.isBehind()) {
            turn.take(this::closedByPeer);
        } else {
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

    /** Something that the client has not got, and will not get on this stream: events are given back. */
    public void undelivered(OutboundXml xml) {
        BoundSession bound = session;
        if (bound != null && xml instanceof Event event) {
            bound.undelivered(event);
        }
    }

    /** Something of this side has failed, an {@link Error} perhaps: the client is not left without an answer. */
    private void broke(Throwable failure) {
        try {
            LOG.error("What {} has sent could not be handled", label(), failure);
        } finally {
            fail(StreamErrorCondition.INTERNAL_SERVER_ERROR, "a failure in what it has sent");
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
            log(() -> LOG.atLevel(levelOfEnd())
                    .log(
                            "Closing the {} stream of {} with {}: {}",
                            transport.name(),
                            label(),
                            condition.wireName(),
                            reason));
            close(condition);
        }
    }

    /** Ends the stream because the service stops. Safe for use by any thread. */
    void shutDown() {
        scheduler.execute(() -> close(StreamErrorCondition.SYSTEM_SHUTDOWN));
    }

    /**
     * Ends the stream.
     *
     * @param error what the client is told; null if it is told no more than that
     */
    void close(@Nullable StreamErrorCondition error) {
        if (closed) {
            return;
        }
        closed = true;
        negotiation.end();
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
        } catch (RuntimeException | Error e) {
            LOG.error("The session of {} could not be ended in order", ending.fullJid(), e);
        }
    }

    private void negotiationTimedOut() {
        fail(StreamErrorCondition.CONNECTION_TIMEOUT, "no resource was bound in time");
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
                    () -> idle(jid));
        }
    }

    /** The client has said nothing, not even when it was asked. */
    private void idle(String jid) {
        KeepAliveSettings patience = services.settings().keepAlive();
        log(() -> LOG.atLevel(levelOfEnd())
                .log(
                        "Closing idle session (id={}): {} after inactivity for more than threshold value of {}",
                        shortId(),
                        jid,
                        patience.silence().plus(patience.answer()).toSeconds()));
        fail(StreamErrorCondition.CONNECTION_TIMEOUT, "no answer to a ping");
    }

    /** Counts a request of the client; false, and the stream ends, if they come too fast. */
    public boolean allowsRequest() {
        BoundSession bound = session;
        boolean allowed = allowance.allowsRequest(bound == null ? null : bound.user());
        if (!allowed) {
            fail(
                    StreamErrorCondition.POLICY_VIOLATION,
                    "request-rate",
                    "more stanzas than finesse.notification.limits.stanzas-per-second");
        }
        return allowed;
    }
}
