package org.finessebridge.cti.client;

import java.util.function.Consumer;
import org.finessebridge.cti.client.SessionEnd.Cause;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.code.SessionType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.StandbyActiveEvent;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.netty.MalformedFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session on one connection, from OPEN_REQ to its end. It knows no socket: it writes to a
 * {@link Wire} and is told what was read. Everything happens on one thread.
 */
final class CtiSession {

    /** The logger of session changes. */
    static final String LOGGER = "cti.session";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private static final long OPEN_INVOKE_ID = 1;

    private final CtiClientSettings settings;
    private final ProtocolVersion version;
    private final Wire wire;
    private final SessionOwner owner;
    private final Heartbeat heartbeat;
    private final InFlightRequests inFlight;
    private final Departure departure;
    private final Deadline deadline;
    private final ServerMaintenance maintenance;
    private SessionState state = SessionState.NEW;
    private boolean wasOpen;
    private boolean paused;
    private CtiHealth health;
    private @Nullable OpenConf openConf;

    CtiSession(CtiClientSettings settings, ProtocolVersion version, Wire wire, SessionTimer timer, SessionOwner owner) {
        this.settings = settings;
        this.version = version;
        this.wire = wire;
        this.owner = owner;
        this.heartbeat = new Heartbeat(settings.heartbeatInterval(), timer, this);
        this.health = CtiHealth.atOpen(settings.peripheralId(), 0);
        this.inFlight = new InFlightRequests(
                OPEN_INVOKE_ID, timer, settings.requestTimeout(), this::isPaused, this::departIfDrained);
        this.deadline = new Deadline(timer);
        this.maintenance = new ServerMaintenance(timer);
        this.departure = new Departure(timer, settings.drainTimeout(), inFlight::size, this::depart);
    }

    /** Sends OPEN_REQ. */
    void open() {
        state = SessionState.OPENING;
        owner.opening();
        deadline.in(
                settings.openTimeout(),
                () -> fail("no answer to OPEN_REQ within " + DurationText.of(settings.openTimeout())));
        String problem = wire.write(OpenRequests.openReq(OPEN_INVOKE_ID, version, settings));
        if (problem != null) {
            fail("OPEN_REQ cannot be sent, correct the client's settings: " + problem);
        }
    }

    ProtocolVersion version() {
        return version;
    }

    CtiHealth health() {
        return health;
    }

    boolean isOpen() {
        return state == SessionState.OPEN;
    }

    /** Whether OPEN_REQ has been sent and the session is not over. */
    boolean isUnderWay() {
        return state != SessionState.NEW && state != SessionState.ENDED;
    }

    /** Whether the server goes into maintenance; for any thread. */
    ServerMaintenance.State maintenance() {
        return maintenance.state();
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    /** Requests that wait for their outcome. */
    int inFlight() {
        return inFlight.size();
    }

    /** While reading is paused no answer can come: heartbeats and requests are not given up. */
    void paused(boolean isPaused) {
        paused = isPaused;
        if (!isPaused) {
            heartbeat.received();
        }
    }

    boolean isPaused() {
        return paused;
    }

    /**
     * Sends a request under the next invoke id. Without a session nothing is sent, also where the
     * connection is gone and the session has not heard of it yet.
     */
    <C extends CtiConfirmation> void send(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        long invokeId = inFlight.nextInvokeId();
        CtiRequest<C> sent =
                MessageLayouts.withInvokeId(MessageLayouts.orPeripheralId(request, settings.peripheralId()), invokeId);
        InFlightRequest<C> waiting = new InFlightRequest<>(sent, outcome);
        SessionEnd leaving = departure.why();
        if (state == SessionState.LEAVING && leaving != null) {
            waiting.ended(new CtiOutcome.NotSent<>(leaving.reason()));
        } else if (state != SessionState.OPEN || !wire.isConnected()) {
            waiting.ended(CtiOutcome.NotSent.withoutSession());
        } else {
            inFlight.await(invokeId, waiting);
            String problem = write(sent);
            if (problem != null) {
                inFlight.notSent(invokeId, problem);
            }
        }
    }

    /** Sends what is not answered; without a session it is dropped. */
    void tell(CtiIndication indication) {
        if (state == SessionState.OPEN && wire.isConnected()) {
            String problem = write(indication);
            if (problem != null) {
                LOG.warn("A {} was not sent: {}", indication.getClass().getSimpleName(), problem);
            }
        }
    }

    /** Sends HEARTBEAT_REQ or another message without an outcome. */
    @Nullable
    String write(CtiMessage message) {
        heartbeat.sent();
        return wire.write(message);
    }

    long nextInvokeId() {
        return inFlight.nextInvokeId();
    }

    /** Sends CLOSE_REQ and waits for CLOSE_CONF; ends at once where no session is open. */
    void close() {
        if (state == SessionState.NEW || state == SessionState.OPENING) {
            end(SessionEnd.closedByClient());
        } else if (state != SessionState.CLOSING && state != SessionState.ENDED) {
            state = SessionState.CLOSING;
            departure.stop();
            write(new CloseReq(nextInvokeId(), StatusCode.NO_ERROR.code()));
            deadline.in(settings.closeTimeout(), () -> end(SessionEnd.closedUnconfirmed()));
        }
    }

    /**
     * Leaves the server in order: requests that come now are not sent, those in flight may still be
     * answered for a while, and then the session ends.
     */
    void leave(SessionEnd why) {
        if (state == SessionState.STANDBY) {
            retire(why, StatusCode.NO_ERROR);
            return;
        }
        if (state != SessionState.OPEN && state != SessionState.LEAVING) {
            return;
        }
        state = SessionState.LEAVING;
        if (departure.begin(why)) {
            owner.leaving(why.reason());
        }
        departIfDrained();
    }

    /** Goes on with a session that was to be left for that cause. */
    void stay(Cause cause, String why) {
        if (state == SessionState.LEAVING && departure.cancel(cause)) {
            state = SessionState.OPEN;
            owner.staying(why);
        }
    }

    private void departIfDrained() {
        if (state == SessionState.LEAVING) {
            departure.goIfDrained();
        }
    }

    private void depart(SessionEnd why) {
        if (why.cause() == Cause.SERVER_LEAVES) {
            write(new StoppingRequestsToThisSideInd());
            end(why);
        } else {
            retire(why, StatusCode.NO_ERROR);
        }
    }

    /** Ends the session for its owner, and then sends CLOSE_REQ and lets the server confirm it. */
    private void retire(SessionEnd why, StatusCode status) {
        finish(why);
        wire.write(new CloseReq(nextInvokeId(), status.code()));
        deadline.in(settings.closeTimeout(), wire::close);
    }

    /** A message came. */
    void receive(CtiMessage message) {
        if (state == SessionState.ENDED) {
            if (message instanceof CloseConf) {
                deadline.cancel();
                wire.close();
            }
            return;
        }
        heartbeat.received();
        switch (message) {
            case OpenConf conf
            when state == SessionState.OPENING && conf.invokeId() == OPEN_INVOKE_ID -> answered(conf);
            case CtiConfirmation conf -> confirmation(conf);
            case FailureEvent failure -> failure(failure);
            case CtiEvent event -> event(event);
            case UnknownMessage unknown -> LOG.debug("Skipped {}", MessageLayouts.render(unknown));
            case CtiRequest<?> request -> skipReversed(request);
            case CtiIndication indication -> skipReversed(indication);
        }
    }

    /** A frame came that is no message: at most one request suffers from it. */
    void receive(MalformedFrame frame) {
        if (state == SessionState.ENDED) {
            return;
        }
        heartbeat.received();
        MessageLayout<?> layout = MessageLayouts.ofType(frame.messageType(), version);
        Long invokeId = frame.invokeId();
        if (layout == null || !CtiConfirmation.class.isAssignableFrom(layout.messageClass())) {
            return;
        }
        if (state == SessionState.OPENING) {
            fail("the answer to OPEN_REQ cannot be read: " + frame.reason());
        } else if (invokeId != null) {
            inFlight.unreadable(invokeId, frame.reason());
        }
    }

    private static void skipReversed(CtiMessage message) {
        LOG.debug("Skipped what only clients send: {}", MessageLayouts.render(message));
    }

    private void answered(OpenConf conf) {
        deadline.cancel();
        openConf = conf;
        health = CtiHealth.atOpen(settings.peripheralId(), conf.pgStatus());
        long missing = settings.requiredServices() & ~conf.servicesGranted();
        if (missing != 0) {
            retire(OpenRequests.lacks(missing, settings.clientId()), StatusCode.NO_ERROR);
        } else if (conf.sessionType().is(SessionType.STANDBY)) {
            state = SessionState.STANDBY;
            deadline.in(
                    settings.standbyTimeout(),
                    () -> retire(
                            SessionEnd.failed(
                                    "the server was still standby after " + DurationText.of(settings.standbyTimeout())),
                            StatusCode.TIMEOUT));
            heartbeat.start();
            owner.standby(conf);
        } else {
            opened(conf);
            heartbeat.start();
        }
    }

    private void opened(OpenConf conf) {
        state = SessionState.OPEN;
        wasOpen = true;
        owner.opened(conf);
    }

    private void event(CtiEvent event) {
        if (event instanceof StandbyActiveEvent && state == SessionState.STANDBY && openConf != null) {
            deadline.cancel();
            opened(openConf);
        }
        boolean isTold = state == SessionState.OPEN || state == SessionState.LEAVING;
        if (isTold) {
            owner.event(event);
        }
        switch (event) {
            case SystemEvent system -> healthAfter(system, isTold);
            case ActiveMaintenanceReq request -> write(maintenance.asked(request));
            case ActiveMaintenanceEvent decision -> decided(decision);
            default -> {}
        }
    }

    private void healthAfter(SystemEvent event, boolean isTold) {
        CtiHealth before = health;
        health = before.after(event);
        if (isTold && !health.equals(before)) {
            owner.healthChanged(health);
        }
    }

    private void decided(ActiveMaintenanceEvent decision) {
        if (maintenance.decided(decision)) {
            leave(SessionEnd.maintenance());
        } else {
            stay(Cause.SERVER_LEAVES, "the maintenance of the CTI server was cancelled");
        }
    }

    private void failure(FailureEvent failure) {
        if (state == SessionState.OPEN || state == SessionState.LEAVING) {
            owner.event(failure);
        }
        SessionEnd why = SessionEnd.told(failure, settings.clientId());
        if (why != null) {
            end(why);
        }
    }

    private void confirmation(CtiConfirmation conf) {
        if (conf instanceof CloseConf && state == SessionState.CLOSING) {
            end(SessionEnd.closedByClient());
        } else if (state == SessionState.OPENING) {
            if (conf instanceof FailureConf refusal) {
                end(OpenRequests.refusal(refusal.status()));
            }
        } else if (!(conf instanceof HeartbeatConf) && !inFlight.answered(conf)) {
            InFlightRequest<?> waiting = inFlight.of(conf.invokeId());
            if (waiting == null) {
                unmatched(conf);
            } else {
                end(SessionEnd.wrongAnswer(conf, waiting.request()));
            }
        } else if (SessionEnd.isOffline(conf)) {
            end(SessionEnd.serverGoesOffline());
        }
    }

    private void unmatched(CtiConfirmation conf) {
        SessionEnd why = SessionEnd.unmatched(conf);
        if (why != null) {
            end(why);
        } else {
            LOG.debug("Skipped an answer that nothing waits for: {}", MessageLayouts.render(conf));
        }
    }

    /** The connection or the session failed. */
    void fail(String reason) {
        end(SessionEnd.failed(reason));
    }

    /** Ends the session: outcomes first, then the owner, then the connection. */
    private void end(SessionEnd why) {
        if (state != SessionState.ENDED && state != SessionState.NEW) {
            finish(why);
        }
        wire.close();
    }

    private void finish(SessionEnd why) {
        state = SessionState.ENDED;
        deadline.cancel();
        departure.stop();
        heartbeat.stop();
        inFlight.lost(why.reason());
        owner.ended(why, wasOpen);
    }
}
