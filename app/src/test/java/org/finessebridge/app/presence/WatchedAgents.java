package org.finessebridge.app.presence;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.user.UserState;
import org.jspecify.annotations.Nullable;

/** Agents whose states a test decides, and the monitor that watches their clients. */
final class WatchedAgents implements MonitoredAgents {

    final Map<String, UserState> states = new LinkedHashMap<>();
    final List<String> loggedOut = new ArrayList<>();

    /** Whose turn has not come. */
    final Map<String, LogoutAttempt> waiting = new LinkedHashMap<>();

    boolean requestsWait;

    /** Where clients are heard; a test may replace it. */
    PresenceSource source = () -> CompletableFuture.allOf();

    final CurrentServiceState service = new CurrentServiceState();
    final FakeTicker ticker = new FakeTicker();
    final WrittenLines lines = new WrittenLines();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PresenceMonitor monitor;
    final PresenceListener clients;

    WatchedAgents() {
        this(Duration.ZERO);
    }

    WatchedAgents(Duration restartGrace) {
        monitor = new PresenceMonitor(
                new PresenceSettings(true, Duration.ofSeconds(60), restartGrace, Set.of("console"), 50),
                service,
                () -> source,
                ticker,
                lines,
                meters);
        monitor.watch(this);
        clients = monitor.listener();
    }

    /** All is as it should be. */
    void inService() {
        clients.sourceBack();
        service.set(ServiceState.inService());
        monitor.tick();
    }

    static String jid(String loginId, String resource) {
        return loginId + "@fin1.ucce.local/" + resource;
    }

    void available(String loginId) {
        clients.available(loginId, jid(loginId, "desktop"), 0);
    }

    void unavailable(String loginId) {
        clients.unavailable(loginId, jid(loginId, "desktop"));
    }

    /** Agents who are signed in, were there, and have gone. */
    void gone(String... loginIds) {
        for (String loginId : loginIds) {
            states.put(loginId, UserState.READY);
            available(loginId);
        }
        monitor.tick();
        for (String loginId : loginIds) {
            unavailable(loginId);
        }
        monitor.tick();
    }

    /** Lets time pass, in ticks of a second at most. */
    void pass(long millis) {
        for (long left = millis; left > 1000; left -= 1000) {
            ticker.advance(Duration.ofSeconds(1));
            monitor.tick();
        }
        ticker.advance(Duration.ofMillis(millis == 0 ? 0 : (millis - 1) % 1000 + 1));
        monitor.tick();
    }

    /** The process stands still. */
    void stall(long millis) {
        ticker.advance(Duration.ofMillis(millis));
        monitor.tick();
    }

    /** An agent's state is told. */
    void become(String loginId, UserState state) {
        states.put(loginId, state);
        monitor.agentIs(loginId, state);
    }

    @Override
    public Collection<String> all() {
        return states.keySet();
    }

    @Override
    public @Nullable UserState state(String loginId) {
        return states.get(loginId);
    }

    @Override
    public boolean logOut(String loginId, LogoutAttempt attempt) {
        if (requestsWait) {
            waiting.put(loginId, attempt);
        } else {
            carryOut(loginId, attempt);
        }
        return true;
    }

    /** The turn of one that waits has come. */
    boolean carryOut(String loginId, @Nullable LogoutAttempt attempt) {
        boolean begins = attempt != null && attempt.begins();
        if (attempt != null && begins) {
            loggedOut.add(loginId);
            become(loginId, UserState.LOGOUT);
            attempt.succeeded();
        }
        return begins;
    }
}
