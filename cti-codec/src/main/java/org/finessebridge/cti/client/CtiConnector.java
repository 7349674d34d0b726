package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.finessebridge.cti.client.SessionEnd.Cause;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.SystemEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a session with one side or the other. Used on one event loop only. */
final class CtiConnector implements SideProbe.Host {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final CtiClientSettings settings;
    private final SessionTimer timer;
    private final CtiClientMeters meters;
    private final SessionParts parts;
    private final ListenerCalls calls;
    private final SideChoice sides;
    private final SideProbe probe;
    private final ReadingPause pause;
    private final HealthLog healthLog;
    private final SessionLog sessionLog;
    private final LinkWatch watch;
    private final List<Runnable> whenClosed = new ArrayList<>();
    private volatile CtiClientState state = CtiClientState.NEW;
    private @Nullable SessionAttempt current;
    private CtiHealth toldHealth;
    private long openedAt;

    /**
     * Does nothing until it is started.
     *
     * @param random numbers from 0 to 1
     */
    CtiConnector(
            CtiClientSettings settings,
            SessionTimer timer,
            CtiDialer dialer,
            CtiClientMeters meters,
            CtiClientListener listener,
            CtiTraffic traffic,
            DoubleSupplier random) {
        this.settings = settings;
        this.timer = timer;
        this.meters = meters;
        this.parts = SessionParts.of(settings, timer, dialer, meters, traffic);
        this.calls = new ListenerCalls(listener, timer, meters);
        this.sides = new SideChoice(settings, timer, random);
        this.probe = new SideProbe(parts, this);
        this.pause = new ReadingPause(timer, meters);
        this.healthLog = new HealthLog(timer);
        this.sessionLog = new SessionLog(settings);
        this.watch = new LinkWatch(settings, timer);
        this.toldHealth = CtiHealth.atOpen(settings.peripheralId(), 0);
    }

    CtiClientState state() {
        return state;
    }

    /** How the link is; for any thread. */
    CtiLinkStatus status() {
        return watch.status();
    }

    void start() {
        if (state == CtiClientState.NEW) {
            connect();
        }
    }

    <C extends CtiConfirmation> void send(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        Consumer<CtiOutcome<C>> told = how -> calls.outcome(() -> outcome.accept(how));
        SessionAttempt attempt = current;
        if (attempt == null) {
            InFlightRequest.end(request, told, CtiOutcome.NotSent.withoutSession());
        } else {
            attempt.session().send(request, told);
        }
    }

    /** Sends what is not answered; without a session it is dropped. */
    void tell(CtiIndication indication) {
        SessionAttempt attempt = current;
        if (attempt != null) {
            attempt.session().tell(indication);
        }
    }

    /** Pauses reading, or reads on; without a session there is nothing to pause. */
    void paused(boolean isPaused) {
        SessionAttempt attempt = current;
        if (attempt != null && (state == CtiClientState.OPEN || state == CtiClientState.LEAVING)) {
            pause.set(isPaused);
            attempt.reading(!isPaused);
        }
    }

    void close(Runnable done) {
        whenClosed.add(done);
        boolean again = state == CtiClientState.CLOSED;
        SessionAttempt attempt = current;
        if (!again) {
            CtiSide side = attempt == null ? sides.next() : attempt.side();
            change(CtiClientState.CLOSED, side, "closed by the client");
            pause.set(false);
            probe.stop();
        }
        if (attempt == null) {
            closed();
        } else if (!again) {
            attempt.reading(true);
            attempt.close();
        }
    }

    private void closed() {
        whenClosed.forEach(Runnable::run);
        whenClosed.clear();
    }

    private void connect() {
        if (state == CtiClientState.CLOSED) {
            return;
        }
        CtiSide side = sides.next();
        Owner owner = new Owner(side);
        SessionAttempt attempt = new SessionAttempt(side, parts, owner);
        current = attempt;
        change(CtiClientState.CONNECTING, side, "tries " + attempt.endpoint());
        attempt.start();
    }

    @Override
    public void candidateReady(CtiSide side) {
        SessionAttempt attempt = current;
        if (attempt != null) {
            attempt.session().leave(new SessionEnd(Cause.MOVED, "the session moves to side " + side));
        }
    }

    @Override
    public void candidateLost(CtiSide side, String reason) {
        SessionAttempt attempt = current;
        if (attempt != null) {
            attempt.session().stay(Cause.MOVED, "side %s is gone again: %s".formatted(side, reason));
        }
    }

    private void change(CtiClientState to, CtiSide side, String reason) {
        CtiClientState from = state;
        if (from == to) {
            return; // a lower version is asked for on another connection: nothing new for anybody
        }
        state = to;
        meters.changed(to);
        LOG.debug("CTI client: {} -> {}, side {}: {}", from, to, side, reason);
        calls.state(new CtiStateChange(from, to, side, reason));
    }

    private void tellHealth(CtiSide side, CtiHealth health) {
        if (!health.equals(toldHealth)) {
            toldHealth = health;
            meters.health().set(health);
            healthLog.changed(side, health);
            calls.health(health);
        }
    }

    /** Goes on with the session that has been opened in the background. */
    private void adopt(SideProbe.Candidate candidate) {
        SessionAttempt attempt = candidate.attempt();
        Owner owner = new Owner(attempt.side());
        current = attempt;
        attempt.handOver(owner);
        owner.opened(candidate.openConf());
    }

    private void tryAgain(CtiSide side, CtiEndpoint endpoint, SessionEnd end, boolean wasOpen) {
        Duration wait = sides.after(side, end.cause());
        if (!wasOpen) {
            sessionLog.failed(side, endpoint, end, sides.failures(), sides.next(), wait);
        }
        timer.after(wait, this::connect);
    }

    /** Hears of the session with one side. */
    private final class Owner implements SessionOwner {

        private final CtiSide side;
        private final CtiEndpoint endpoint;

        Owner(CtiSide side) {
            this.side = side;
            this.endpoint = settings.endpoint(side);
        }

        @Override
        public void opening() {
            if (state != CtiClientState.CLOSED) {
                change(CtiClientState.OPENING, side, "connected");
            }
        }

        @Override
        public void standby(OpenConf openConf) {
            sessionLog.standby(side, endpoint, sides.isPair());
            change(CtiClientState.STANDBY, side, "the server is a standby one");
            if (sides.isPair()) {
                probe.watch(sides.otherThan(side), Duration.ZERO);
            }
        }

        @Override
        public void opened(OpenConf openConf) {
            SessionAttempt attempt = current;
            if (attempt == null) {
                return;
            }
            CtiSession session = attempt.session();
            openedAt = timer.nanoTime();
            watch.opened(side, session);
            probe.stop();
            meters.sessionsOpened().increment();
            sessionLog.opened(side, endpoint, session.version(), openConf);
            change(CtiClientState.OPEN, side, "OPEN_CONF");
            calls.opened(new CtiSessionOpened(side, endpoint, session.version(), openConf, session.health()));
            tellHealth(side, session.health());
            if (settings.preferSideA() && sides.isPair() && side == CtiSide.B) {
                probe.watch(CtiSide.A, settings.probeInterval());
            }
        }

        @Override
        public void event(CtiEvent event) {
            if (event instanceof SystemEvent system) {
                healthLog.event(side, system);
            }
            calls.event(event);
        }

        @Override
        public void healthChanged(CtiHealth health) {
            tellHealth(side, health);
        }

        @Override
        public void leaving(String why) {
            sessionLog.leaving(side, endpoint, why);
            change(CtiClientState.LEAVING, side, why);
        }

        @Override
        public void staying(String why) {
            sessionLog.staying(side, endpoint, why);
            change(CtiClientState.OPEN, side, why);
            probe.remind();
        }

        @Override
        public void ended(SessionEnd end, boolean wasOpen) {
            current = null;
            pause.set(false); // it was of this session: the next one reads
            boolean isClosed = state == CtiClientState.CLOSED;
            SideProbe.Candidate candidate = isClosed ? null : probe.take();
            if (!isClosed) {
                change(candidate == null ? CtiClientState.BACKING_OFF : CtiClientState.CONNECTING, side, end.reason());
            }
            if (wasOpen) {
                lost(end);
            }
            if (isClosed) {
                closed();
            } else if (candidate != null) {
                adopt(candidate);
            } else {
                probe.stop();
                tryAgain(side, endpoint, end, wasOpen);
            }
        }

        private void lost(SessionEnd end) {
            watch.lost();
            meters.sessionsLost().increment();
            sessionLog.lost(side, endpoint, end);
            if (timer.nanoTime() - openedAt >= settings.reconnectMax().toNanos()) {
                sides.lasted();
            }
            calls.lost(new CtiSessionLost(side, endpoint, end.reason(), end.isMaintenance()));
        }
    }
}
