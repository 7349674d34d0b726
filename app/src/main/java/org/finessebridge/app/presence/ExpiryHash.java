package org.finessebridge.app.presence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.finessebridge.app.presence.Absence.Step;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agents whose last client has gone, as the original calls it: each until a client comes back, or until the time is
 * over and the CTI server was asked to log the agent out. Only the bridge's thread calls.
 */
final class ExpiryHash {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryHash.class);

    /** What the CTI server does not do is not asked of it for ever. */
    private static final int MOST_TRIES = 3;

    private final PresenceSettings settings;
    private final Ticker ticker;
    private final PresenceLines lines;
    private final PresenceMeters meters;
    private final LogoutRate rate;
    private final Map<String, Absence> absent = new LinkedHashMap<>();

    ExpiryHash(PresenceSettings settings, Ticker ticker, PresenceLines lines, PresenceMeters meters) {
        this.settings = settings;
        this.ticker = ticker;
        this.lines = lines;
        this.meters = meters;
        this.rate = new LogoutRate(settings.rate());
    }

    /** Whether that state is one of an agent who is signed in. */
    static boolean isSignedIn(@Nullable UserState state) {
        return state != null && state != UserState.LOGOUT && state != UserState.UNKNOWN;
    }

    int size() {
        return absent.size();
    }

    /**
     * The last client of an agent has gone. Who is signed out is added, too: a sign-in may be under way.
     *
     * @param state null if there is no such agent
     */
    void add(String loginId, @Nullable UserState state, long since) {
        if (state != null) {
            absent.put(loginId, new Absence(loginId, settings.logoutAfter(), since, isSignedIn(state)));
            lines.added(loginId);
        }
    }

    /** An agent who was signed in before the product started has not been seen. */
    void addSinceRestart(String loginId) {
        if (!absent.containsKey(loginId)) {
            absent.put(loginId, new Absence(loginId, settings.restartGrace(), ticker.nanos(), true));
            lines.added(loginId);
        }
    }

    /** A client of the agent is there again. */
    void returned(String loginId) {
        Absence ended = absent.remove(loginId);
        if (ended != null && ended.step() != Step.SENT && ended.step() != Step.GIVEN_UP) { // else it was too late
            lines.returned(loginId);
            meters.returned();
        }
    }

    void forget(String loginId) {
        absent.remove(loginId);
    }

    /** The state of an agent was told. */
    void agentIs(String loginId, UserState state) {
        Absence absence = absent.get(loginId);
        if (absence != null && state != UserState.UNKNOWN) {
            absence.isSignedIn(isSignedIn(state), ticker.nanos());
        }
    }

    /** Everybody has the whole time again; how many there are. */
    int beginAnew() {
        long now = ticker.nanos();
        for (Absence absence : absent.values()) {
            absence.forgetFailures();
            if (absence.step() == Step.GIVEN_UP) {
                lines.added(absence.loginId());
            }
            if (absence.step() != Step.SENT) { // whose outcome is still to come
                absence.beginAnew(now);
            }
        }
        return absent.size();
    }

    /** Whether anybody's time is over who is to be logged out, or whose request waits for its turn. */
    boolean isAnyOver(MonitoredAgents agents) {
        long now = ticker.nanos();
        return absent.values().stream().anyMatch(absence -> absence.step() == Step.DUE || isOver(absence, now, agents));
    }

    /** Who is unknown is asked for already, and waits for that. */
    private static boolean isOver(Absence absence, long now, MonitoredAgents agents) {
        return absence.step() == Step.WAITING
                && absence.overdue(now) >= 0
                && agents.state(absence.loginId()) != UserState.UNKNOWN;
    }

    /** Whether anybody's time is over who had some left at that moment, in the ticker's nanoseconds. */
    boolean isAnyOverOnlySince(long moment, MonitoredAgents agents) {
        long now = ticker.nanos();
        return absent.values().stream()
                .anyMatch(absence -> absence.overdue(moment) < 0 && isOver(absence, now, agents));
    }

    /**
     * Begins to log those out whose time is over, whoever has waited longest first.
     *
     * @param heardBy by when it must have been over, in the ticker's nanoseconds: who had come back by then was heard
     * @param mayBegin asked when the turn of a request has come, which may be later
     * @param serves asked when one has come to nothing: whether the product can't be why
     */
    void expire(long heardBy, MonitoredAgents agents, BooleanSupplier mayBegin, BooleanSupplier serves) {
        long now = ticker.nanos();
        List<Absence> over = absent.values().stream()
                .filter(absence -> absence.step() == Step.WAITING && absence.overdue(heardBy) >= 0)
                .sorted(Comparator.comparingLong((Absence absence) -> absence.overdue(heardBy))
                        .reversed())
                .toList();
        for (Absence absence : over) {
            if (!isStill(absence, Step.WAITING)) {
                continue; // what came of the others may have been heard meanwhile
            }
            UserState state = agents.state(absence.loginId());
            if (state == null || state == UserState.LOGOUT) {
                absent.remove(absence.loginId());
                lines.expired(absence.loginId());
            } else if (state != UserState.UNKNOWN && rate.allows(now)) {
                absence.isDue();
                Attempt attempt = new Attempt(absence, agents, mayBegin, serves);
                if (!agents.logOut(absence.loginId(), attempt)) {
                    attempt.failed(LogoutAttempt.Failure.UNSENT, "too many requests wait");
                }
            }
        }
    }

    private boolean isStill(Absence absence, Step step) {
        return absent.get(absence.loginId()) == absence && absence.step() == step;
    }

    /** One attempt to log an agent out. */
    private final class Attempt implements LogoutAttempt {

        private final Absence absence;
        private final MonitoredAgents agents;
        private final BooleanSupplier mayBegin;
        private final BooleanSupplier serves;

        Attempt(Absence absence, MonitoredAgents agents, BooleanSupplier mayBegin, BooleanSupplier serves) {
            this.absence = absence;
            this.agents = agents;
            this.mayBegin = mayBegin;
            this.serves = serves;
        }

        @Override
        public boolean begins() {
            boolean may = mayBegin.getAsBoolean();
            String loginId = absence.loginId();
            if (!isStill(absence, Step.DUE)) {
                return false; // a client is back, or the time has begun anew
            }
            UserState state = agents.state(loginId);
            if (may && isSignedIn(state)) {
                absence.isSent();
                lines.expired(loginId);
                lines.logsOut(loginId);
                return true;
            }
            if (may && state != UserState.UNKNOWN) {
                absent.remove(loginId); // signed out meanwhile
                lines.expired(loginId);
            } else {
                absence.beginAnew(ticker.nanos());
            }
            return false;
        }

        @Override
        public void succeeded() {
            meters.loggedOut();
            absent.remove(absence.loginId(), absence);
        }

        @Override
        public void failed(Failure failure, String reason) {
            boolean isOurs = failure == Failure.UNSENT || !serves.getAsBoolean();
            boolean wasSent = isStill(absence, Step.SENT);
            if (!wasSent && !isStill(absence, Step.DUE)) {
                return;
            }
            if (isOurs) {
                waitAgain(wasSent);
                return;
            }
            meters.failed();
            boolean again = absence.failed() < MOST_TRIES;
            LOG.warn(
                    "Agent {} has no client any more and could not be logged out: {}. {}",
                    absence.loginId(),
                    reason,
                    again
                            ? "It is tried again after " + absence.grace().toSeconds() + " s"
                            : "Sign the agent out, or look why the CTI server does not");
            if (again) {
                waitAgain(wasSent);
            } else {
                absence.isGivenUp();
            }
        }

        /** Who was sent for has left the hash by what was told, and so comes into it again. */
        private void waitAgain(boolean wasSent) {
            absence.beginAnew(ticker.nanos());
            if (wasSent) {
                lines.added(absence.loginId());
            }
        }
    }
}
