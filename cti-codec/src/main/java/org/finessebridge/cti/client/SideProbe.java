package org.finessebridge.cti.client;

import java.time.Duration;
import org.finessebridge.cti.client.SessionEnd.Cause;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.session.OpenConf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a side in the background while the client has a session with the other one, until that side
 * has opened a session as an active server. The new session is opened first and the old one left
 * then, so that a side that does not answer costs nothing. What the new session tells before it is
 * taken is dropped, but for the health that it keeps: whoever takes it asks for the agents' states
 * anyway.
 */
final class SideProbe {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    /** Who wants the side. */
    interface Host {

        /** The side has opened a session: {@link SideProbe#take} gives it. */
        void candidateReady(CtiSide side);

        /** The session that was ready is lost again. */
        void candidateLost(CtiSide side, String reason);
    }

    /** A session with the side that is open and waits to be taken. */
    record Candidate(SessionAttempt attempt, OpenConf openConf) {}

    private final SessionParts parts;
    private final Host host;
    private final Duration interval;
    private SessionTimer.@Nullable Scheduled next;
    private @Nullable SessionAttempt attempt;
    private @Nullable Candidate ready;

    SideProbe(SessionParts parts, Host host) {
        this.parts = parts;
        this.host = host;
        this.interval = parts.settings().probeInterval();
    }

    /** Tries a side for the first time after a delay, and then from time to time. */
    void watch(CtiSide side, Duration first) {
        stop();
        schedule(side, first);
    }

    /** Gives the side up, and with it what has been opened. */
    void stop() {
        SessionTimer.Scheduled waiting = next;
        if (waiting != null) {
            waiting.cancel();
        }
        next = null;
        ready = null;
        SessionAttempt trying = attempt;
        attempt = null;
        if (trying != null) {
            trying.handOver(new Ignored());
            trying.close();
        }
    }

    /** The present session stays after all: a session that is ready says so again. */
    void remind() {
        Candidate waiting = ready;
        if (waiting != null) {
            host.candidateReady(waiting.attempt().side());
        }
    }

    /** The session that is ready, for the taker to own; null where there is none. */
    @Nullable
    Candidate take() {
        Candidate taken = ready;
        if (taken != null) {
            ready = null;
            attempt = null;
        }
        return taken;
    }

    private void schedule(CtiSide side, Duration delay) {
        next = parts.timer().after(delay, () -> probe(side));
    }

    private void probe(CtiSide side) {
        SessionAttempt trying = new SessionAttempt(side, parts, new Ignored());
        attempt = trying;
        trying.handOver(new Hopeful(trying));
        trying.start();
    }

    /** Nobody wants to hear of the session any more. */
    private static class Ignored implements SessionOwner {

        @Override
        public void opening() {}

        @Override
        public void standby(OpenConf openConf) {}

        @Override
        public void opened(OpenConf openConf) {}

        @Override
        public void event(CtiEvent event) {}

        @Override
        public void healthChanged(CtiHealth health) {}

        @Override
        public void leaving(String why) {}

        @Override
        public void staying(String why) {}

        @Override
        public void ended(SessionEnd end, boolean wasOpen) {}
    }

    /** Waits for the session to be open. */
    private final class Hopeful extends Ignored {

        private final SessionAttempt mine;

        Hopeful(SessionAttempt mine) {
            this.mine = mine;
        }

        @Override
        public void standby(OpenConf openConf) {
            mine.session().leave(new SessionEnd(Cause.FAILED, "the server is a standby one as well"));
        }

        @Override
        public void opened(OpenConf openConf) {
            ready = new Candidate(mine, openConf);
            host.candidateReady(mine.side());
        }

        @Override
        public void ended(SessionEnd end, boolean wasOpen) {
            LOG.debug("Side {} cannot be used yet: {}", mine.side(), end.reason());
            boolean wasReady = ready != null;
            ready = null;
            attempt = null;
            schedule(mine.side(), interval);
            if (wasReady) {
                host.candidateLost(mine.side(), end.reason());
            }
        }
    }
}
