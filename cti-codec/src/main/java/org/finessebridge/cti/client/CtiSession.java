package org.finessebridge.cti.client;

import org.finessebridge.cti.layout.MessageLayouts;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.OpenConf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One session on one connection, from OPEN_REQ to its end. It knows no socket: it writes to a
 * {@link Wire} and is told what was read. Everything happens on one thread.
 */
final class CtiSession {

    /** The logger of session changes. */
    static final String LOGGER = "cti.session";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final long INVOKE_IDS = 0xFFFF_FFFFL;
    private static final long OPEN_INVOKE_ID = 1;

    /** Where messages go. */
    interface Wire {

        /** Sends a message; returns why it cannot be encoded, or null. */
        @Nullable String write(CtiMessage message);

        /** Closes the connection. */
        void close();
    }

    /** Who hears of the session. */
    interface Owner {

        void opened(OpenConf openConf);

        void event(CtiEvent event);

        /** The session is over; the requests in flight have had their outcomes. */
        void ended(String reason, boolean wasOpen);
    }

    private enum State {
        OPENING,
        OPEN,
        CLOSING,
        ENDED
    }

    private final CtiClientSettings settings;
    private final Wire wire;
    private final SessionTimer timer;
    private final Owner owner;
    private final Heartbeat heartbeat;
    private final Map<Long, InFlightRequest<?>> inFlight = new LinkedHashMap<>();
    private State state = State.OPENING;
    private long lastInvokeId = OPEN_INVOKE_ID;
    private boolean paused;
    private SessionTimer.@Nullable Scheduled deadline;

    CtiSession(CtiClientSettings settings, Wire wire, SessionTimer timer, Owner owner) {
        this.settings = settings;
        this.wire = wire;
        this.timer = timer;
        this.owner = owner;
        this.heartbeat = new Heartbeat(settings.heartbeatInterval(), timer, this);
    }

    /** Sends OPEN_REQ. */
    void open() {
        deadline =
                timer.after(
                        settings.openTimeout(),
                        () -> end("no answer to OPEN_REQ within " + settings.openTimeout()));
        String problem = wire.write(OpenRequests.openReq(OPEN_INVOKE_ID, settings));
        if (problem != null) {
            end("OPEN_REQ cannot be sent, correct the client's settings: " + problem);
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
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

    /** Sends a request under the next invoke id. */
    <C extends CtiConfirmation> void send(
            CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        long invokeId = nextInvokeId();
        CtiRequest<C> sent = request.orPeripheralId(settings.peripheralId()).withInvokeId(invokeId);
        InFlightRequest<C> waiting = new InFlightRequest<>(sent, outcome);
        if (state != State.OPEN) {
            waiting.ended(new CtiOutcome.SessionLost<>("no CTI session is open"));
            return;
        }
        inFlight.put(invokeId, waiting);
        String problem = write(sent);
        if (problem != null) {
            inFlight.remove(invokeId);
            waiting.ended(new CtiOutcome.NotSent<>(problem));
        } else {
            awaitAnswer(invokeId, waiting);
        }
    }

    /** Sends HEARTBEAT_REQ or another message without an outcome. */
    @Nullable String write(CtiMessage message) {
        heartbeat.sent();
        return wire.write(message);
    }

    long nextInvokeId() {
        do {
            lastInvokeId = lastInvokeId % INVOKE_IDS + 1;
        } while (inFlight.containsKey(lastInvokeId));
        return lastInvokeId;
    }

    private <C extends CtiConfirmation> void awaitAnswer(
            long invokeId, InFlightRequest<C> waiting) {
        Duration patience = settings.requestTimeout();
        waiting.timeout(
                timer.after(
                        patience,
                        () -> {
                            if (paused) {
                                awaitAnswer(invokeId, waiting);
                            } else if (inFlight.remove(invokeId, waiting)) {
                                waiting.ended(new CtiOutcome.TimedOut<>(invokeId, patience));
                            }
                        }));
    }

    /** Sends CLOSE_REQ and waits for CLOSE_CONF; ends at once where no session is open. */
    void close() {
        if (state != State.OPEN) {
            end("closed by the client");
            return;
        }
        state = State.CLOSING;
        write(new CloseReq(nextInvokeId(), StatusCode.NO_ERROR.code()));
        deadline =
                timer.after(
                        settings.closeTimeout(),
                        () -> end("closed by the client; the server did not confirm it"));
    }

    /** A message came. */
    void receive(CtiMessage message) {
        if (state == State.ENDED) {
            return;
        }
        heartbeat.received();
        switch (message) {
            case OpenConf conf when state == State.OPENING && conf.invokeId() == OPEN_INVOKE_ID ->
                    opened(conf);
            case CtiConfirmation conf -> confirmation(conf);
            case FailureEvent failure -> failure(failure);
            case CtiEvent event -> {
                if (state == State.OPEN) {
                    owner.event(event);
                }
            }
            case UnknownMessage unknown -> LOG.debug("Skipped {}", MessageLayouts.render(unknown));
            case CtiRequest<?> request -> skipReversed(request);
            case CtiIndication indication -> skipReversed(indication);
        }
    }

    private static void skipReversed(CtiMessage message) {
        LOG.debug("Skipped what only clients send: {}", MessageLayouts.render(message));
    }

    private void opened(OpenConf conf) {
        cancelDeadline();
        state = State.OPEN;
        long missing = OpenRequests.SERVICES & ~conf.servicesGranted();
        if (missing != 0) {
            LOG.warn(
                    "The CTI server did not grant the services 0x{}; allow them for client id {}",
                    Long.toHexString(missing),
                    settings.clientId());
        }
        owner.opened(conf);
        heartbeat.start();
    }

    private void failure(FailureEvent failure) {
        if (state == State.OPEN) {
            owner.event(failure);
        }
        if (failure.status() == StatusCode.NEW_SESSION_OPENED.code()
                || failure.status() == StatusCode.CTI_SERVER_OFFLINE.code()) {
            end("FAILURE_EVENT, " + StatusCode.nameOf(failure.status()));
        }
    }

    private void confirmation(CtiConfirmation conf) {
        if (conf instanceof CloseConf && state == State.CLOSING) {
            end("closed by the client");
            return;
        }
        if (conf instanceof HeartbeatConf) {
            return;
        }
        if (state == State.OPENING) {
            if (conf instanceof FailureConf refusal) {
                end(OpenRequests.refusal(refusal.status()));
            }
            return;
        }
        InFlightRequest<?> waiting = inFlight.get(conf.invokeId());
        if (waiting == null) {
            unmatched(conf);
        } else if (conf instanceof FailureConf || conf instanceof ControlFailureConf) {
            inFlight.remove(conf.invokeId());
            refuse(waiting, conf);
        } else if (waiting.isAnsweredBy(conf)) {
            inFlight.remove(conf.invokeId());
            waiting.confirmed(conf);
        } else {
            end(
                    "%s came as the answer to %s"
                            .formatted(
                                    conf.getClass().getSimpleName(),
                                    waiting.request().getClass().getSimpleName()));
        }
    }

    private static <C extends CtiConfirmation> void refuse(
            InFlightRequest<C> waiting, CtiConfirmation refusal) {
        if (refusal instanceof ControlFailureConf control) {
            waiting.ended(
                    new CtiOutcome.Refused<>(
                            control.failureCode(), control.peripheralErrorCode(), control.text()));
        } else if (refusal instanceof FailureConf failure) {
            waiting.ended(new CtiOutcome.Rejected<>(failure.status()));
        }
    }

    /** An answer after its time-out, or FAILURE_CONF to a heartbeat of a server that goes. */
    private void unmatched(CtiConfirmation conf) {
        if (conf instanceof FailureConf failure
                && failure.status() == StatusCode.CTI_SERVER_OFFLINE.code()) {
            end("the CTI server is going offline");
        } else {
            LOG.debug("Skipped an answer that nothing waits for: {}", MessageLayouts.render(conf));
        }
    }

    /** Ends the session: outcomes first, then the owner, then the connection. */
    void end(String reason) {
        if (state == State.ENDED) {
            return;
        }
        boolean wasOpen = state != State.OPENING;
        state = State.ENDED;
        cancelDeadline();
        heartbeat.stop();
        List<InFlightRequest<?>> lost = new ArrayList<>(inFlight.values());
        inFlight.clear();
        lost.forEach(waiting -> waiting.ended(new CtiOutcome.SessionLost<>(reason)));
        owner.ended(reason, wasOpen);
        wire.close();
    }

    private void cancelDeadline() {
        SessionTimer.Scheduled waiting = deadline;
        if (waiting != null) {
            waiting.cancel();
            deadline = null;
        }
    }
}
