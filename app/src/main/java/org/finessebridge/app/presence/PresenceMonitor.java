package org.finessebridge.app.presence;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the agents' clients, and has those logged out who are without one for too long (guide, "Desktop Presence and
 * Forced Logout"). While clients can't be heard, or the product does not serve, all timers stand; then everybody who is
 * absent has the whole time again. Only the bridge's thread calls, but for {@link #listener} and {@link #closing}.
 */
public class PresenceMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceMonitor.class);

    /** So long after all was heard the source is asked again, where somebody still waits to be logged out. */
    private static final Duration STALE = Duration.ofSeconds(1);

    /** So long an answer is good for: the next one is asked for in time, and may take a while. */
    private static final Duration GOOD = STALE.multipliedBy(2);

    /** Ticks come five times a second: who has heard none for so long did not run, and so has read nothing. */
    private static final Duration STALL = Duration.ofSeconds(3);

    private final PresenceSettings settings;
    private final PresenceInbox inbox;
    private final CountedSessions sessions;
    private final ExpiryHash absent;

    /** Of whom the CTI server had told nothing when the product began to serve. */
    private final Set<String> unknownAtStart = new HashSet<>();

    private final CurrentServiceState service;
    private final Supplier<PresenceSource> source;
    private final Ticker ticker;
    private final PresenceMeters meters;
    private @Nullable MonitoredAgents agents;
    private @Nullable String sourceOutage = "The Notification Service has not started yet";
    private boolean standing = true;
    private boolean hasServed;
    private boolean asking;
    private long heardAllBy;
    private long answeredAt;
    private long lastTick;
    private boolean hasTicked;
    private boolean hasHeard;
    private volatile boolean closing;

    /**
     * A monitor that has heard of nobody.
     *
     * @param service while it does not serve nobody is logged out
     * @param source looked up when first needed: it tells this monitor
     */
    public PresenceMonitor(
            PresenceSettings settings,
            CurrentServiceState service,
            Supplier<PresenceSource> source,
            Ticker ticker,
            WebServicesLog log,
            MeterRegistry meters) {
        this.settings = settings;
        this.service = service;
        this.source = source;
        this.ticker = ticker;
        this.inbox = new PresenceInbox(ticker);
        this.sessions = new CountedSessions(settings.ignoredResources());
        this.meters = new PresenceMeters(meters);
        this.absent = new ExpiryHash(settings, ticker, new PresenceLines(log), this.meters);
    }

    /** Takes what is heard of clients; safe for use by any thread. */
    public PresenceListener listener() {
        return inbox;
    }

    /** Whose clients are watched; called once, before anything else. */
    public void watch(MonitoredAgents watched) {
        agents = watched;
    }

    /** The product stops: nobody is logged out any more. Any thread. */
    public void closing() {
        closing = true;
    }

    /** The product has not served for a moment, however short: everybody who is absent has the whole time again. */
    public void interrupted() {
        standing = true;
    }

    /** The state of an agent was told. */
    public void agentIs(String loginId, UserState state) {
        absent.agentIs(loginId, state);
        if (state != UserState.UNKNOWN
                && unknownAtStart.remove(loginId)
                && ExpiryHash.isSignedIn(state)
                && !sessions.has(loginId)) {
            absent.addSinceRestart(loginId);
        }
    }

    /** An agent has been removed; who comes under that loginId later is somebody else. */
    public void removed(String loginId) {
        absent.forget(loginId);
        unknownAtStart.remove(loginId);
    }

    /** Time has passed. More of it than passes between two ticks interrupts: the product itself has stood still. */
    public void tick() {
        long now = ticker.nanos();
        if (hasTicked && now - lastTick > STALL.toNanos()) {
            interrupted();
        }
        lastTick = now;
        hasTicked = true;
        takeNews();
        if (!settings.forcedLogout()) {
            return;
        }
        String reason = whyNot();
        if (reason != null && !standing) {
            standing = true;
        } else if (reason == null && standing) {
            standing = false;
            goOn();
        }
        if (!standing && absent.isAnyOver(agents()) && (isStale() || absent.isAnyOverOnlySince(heardAllBy, agents()))) {
            askWhetherAllWasHeard();
        }
        if (!standing && isAnswerGood()) {
            absent.expire(heardAllBy, agents(), this::mayStillBegin, this::stillServes);
        }
        meters.waiting(absent.size());
    }

    private boolean isStale() {
        return !hasHeard || ticker.nanos() - heardAllBy >= STALE.toNanos();
    }

    /** Else a connection may have died since, and who is back not be heard. */
    private boolean isAnswerGood() {
        return hasHeard && ticker.nanos() - answeredAt <= GOOD.toNanos();
    }

    /** Whose time is over may have come back, and a dead connection not have told it. */
    private void askWhetherAllWasHeard() {
        if (!asking) {
            asking = true;
            long askedAt = ticker.nanos();
            var _ = source.get()
                    .heardAll()
                    .whenComplete((answered, failure) -> inbox.heardAll(askedAt, failure == null));
            takeNews(); // it may have answered at once
        }
    }

    private boolean mayStillBegin() {
        return stillServes() && isAnswerGood();
    }

    private boolean stillServes() {
        takeNews();
        return !standing && whyNot() == null;
    }

    /** Why nobody may be logged out now; null if somebody may. */
    private @Nullable String whyNot() {
        ServiceState now = service.get();
        if (closing) {
            return "The product stops";
        }
        return sourceOutage != null ? sourceOutage : now.serves() ? null : now.reason();
    }

    private void goOn() {
        int again = absent.beginAnew();
        if (again > 0) {
            LOG.info(
                    "Clients can be heard: {} agents without one have the whole time again to come back before they are"
                            + " logged out",
                    again);
        }
        if (!hasServed && !settings.restartGrace().isZero()) {
            for (String loginId : agents().all()) {
                UserState state = agents().state(loginId);
                if (state == UserState.UNKNOWN) {
                    unknownAtStart.add(loginId);
                } else if (!sessions.has(loginId) && ExpiryHash.isSignedIn(state)) {
                    absent.addSinceRestart(loginId);
                }
            }
        }
        hasServed = true;
    }

    /** What has come since the last time is taken together: one session that replaces another is no absence. */
    private void takeNews() {
        Map<String, Boolean> before = new LinkedHashMap<>();
        Map<String, Long> heardAt = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (PresenceNews news : inbox.take()) {
            switch (news) {
                case PresenceNews.OfSession word -> {
                    before.putIfAbsent(word.loginId(), sessions.has(word.loginId()));
                    heardAt.put(word.loginId(), word.at());
                    sessions.heard(word.loginId(), word.fullJid(), word.highest());
                    if (sessions.has(word.loginId())) {
                        seen.add(word.loginId()); // if only for a moment
                    }
                    sessions.heard(word.loginId(), word.fullJid(), word.priority());
                }
                case PresenceNews.SourceLost(String reason) -> {
                    sourceOutage = reason;
                    standing = true;
                }
                case PresenceNews.SourceBack() -> {
                    sourceOutage = null;
                    standing = true; // there was an outage, if only between two ticks
                    asking = false;
                }
                case PresenceNews.HeardAll(long askedAt, long answered, boolean isSo) -> {
                    asking = false;
                    if (isSo) {
                        heardAllBy = askedAt;
                        answeredAt = answered;
                        hasHeard = true;
                    }
                }
            }
        }
        before.forEach((loginId, wasThere) -> {
            boolean isThere = sessions.has(loginId);
            if (!wasThere && seen.contains(loginId)) {
                absent.returned(loginId);
            }
            if (!isThere && (wasThere || seen.contains(loginId)) && settings.forcedLogout()) {
                absent.add(loginId, agents().state(loginId), Objects.requireNonNull(heardAt.get(loginId)));
            }
        });
    }

    private MonitoredAgents agents() {
        return Objects.requireNonNull(agents, "watches nobody yet");
    }
}
