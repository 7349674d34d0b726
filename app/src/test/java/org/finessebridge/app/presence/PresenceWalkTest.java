package org.finessebridge.app.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.finessebridge.app.systeminfo.ServiceCause;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.app.user.UserState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients, agents, the product and its sources do anything at all, by a seed; a model knows the truth. Nobody is put out
 * who was available within the last sixty seconds of continuous service, and everybody who was absent for them is, once.
 */
class PresenceWalkTest {

    private static final int STEPS = 20_000;
    private static final int AGENTS = 8;
    private static final long MINUTE = 60_000;
    private static final List<String> RESOURCES = List.of("desktop", "crm", "console");

    private final WatchedAgents agents = new WatchedAgents();
    private final Map<String, Set<String>> counted = new HashMap<>();

    /** Since when of continuous service who was there is absent; nobody else is in it. */
    private final Map<String, Long> absentSince = new HashMap<>();

    /** Whose request waits for its turn, and is still to be sent then. */
    private final Set<String> due = new HashSet<>();

    private boolean serves = true;
    private boolean heard = true;
    private long now;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobodyTooEarlyAndEverybodyOnce(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < AGENTS; i++) {
            agents.states.put("agent" + i, UserState.READY);
        }
        agents.inService();
        int expected = 0;
        for (int step = 0; step < STEPS; step++) {
            agents.requestsWait = random.nextInt(4) == 0;
            somethingHappens(random);
            expected += timePasses(random);
            for (String loginId : List.copyOf(agents.waiting.keySet())) {
                if (random.nextBoolean()) {
                    expected += turnComes(loginId);
                }
            }
            assertThat(agents.loggedOut).as("seed %d, step %d", seed, step).hasSize(expected);
        }
        assertThat(expected).as("how many were logged out").isGreaterThan(100);
    }

    private void somethingHappens(Random random) {
        String loginId = "agent" + random.nextInt(AGENTS);
        boolean wasIn = serves && heard;
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> comes(loginId, random);
            case 3, 4, 5, 6 -> goes(loginId, RESOURCES.get(random.nextInt(RESOURCES.size())));
            case 7 -> signs(loginId, true);
            case 8 -> signs(loginId, random.nextInt(3) > 0);
            case 9 -> {
                if (random.nextInt(10) == 0) {
                    serves = !serves;
                    agents.service.set(
                            serves
                                    ? ServiceState.inService()
                                    : ServiceState.outOfService(
                                            ServiceCause.NOTIFICATION_SERVICE_DOWN, "as a test says"));
                }
            }
            case 10 -> {
                if (random.nextInt(10) == 0) {
                    heard = !heard;
                    if (heard) {
                        agents.clients.sourceBack();
                    } else {
                        agents.clients.sourceLost("as a test says");
                    }
                }
            }
            default -> {}
        }
        if (wasIn != (serves && heard) || random.nextBoolean()) {
            agents.monitor.tick();
        }
        if (!serves || !heard) {
            absentSince.replaceAll((agent, since) -> now);
            due.clear();
        }
    }

    private void comes(String loginId, Random random) {
        String resource = RESOURCES.get(random.nextInt(RESOURCES.size()));
        int priority = random.nextInt(3) - 1;
        agents.clients.available(loginId, WatchedAgents.jid(loginId, resource), priority);
        if (priority >= 0 && !resource.equals("console")) {
            counted.computeIfAbsent(loginId, user -> new HashSet<>()).add(resource);
            absentSince.remove(loginId);
            due.remove(loginId);
        } else {
            hasGone(loginId, resource);
        }
    }

    private void goes(String loginId, String resource) {
        agents.clients.unavailable(loginId, WatchedAgents.jid(loginId, resource));
        hasGone(loginId, resource);
    }

    private void hasGone(String loginId, String resource) {
        Set<String> sessions = counted.getOrDefault(loginId, Set.of());
        if (sessions.contains(resource)) {
            sessions.remove(resource);
            if (sessions.isEmpty()) {
                absentSince.put(loginId, now);
            }
        }
    }

    /** Who signs in has the whole time again. */
    private void signs(String loginId, boolean in) {
        boolean wasIn = agents.states.get(loginId) != UserState.LOGOUT;
        agents.become(loginId, in ? UserState.READY : UserState.LOGOUT);
        if (in && !wasIn) {
            due.remove(loginId);
            absentSince.computeIfPresent(loginId, (agent, since) -> now);
        }
    }

    /** How many have to be logged out by that. */
    private int timePasses(Random random) {
        long millis = random.nextInt(3) == 0 ? random.nextInt(20_000) : random.nextInt(500);
        now += millis;
        if (!serves || !heard) {
            absentSince.replaceAll((agent, since) -> now);
        }
        List<String> over = new ArrayList<>();
        absentSince.forEach((loginId, since) -> {
            if (now - since >= MINUTE && !due.contains(loginId)) {
                over.add(loginId);
            }
        });
        int before = agents.loggedOut.size();
        int must = 0;
        for (String loginId : over) {
            boolean signedIn = agents.states.get(loginId) != UserState.LOGOUT;
            if (signedIn && agents.requestsWait) {
                due.add(loginId);
            } else {
                absentSince.remove(loginId);
                must += signedIn ? 1 : 0;
            }
        }
        agents.pass(millis);
        List<String> out = agents.loggedOut.subList(before, agents.loggedOut.size());
        assertThat(over).as("who may be logged out").containsAll(out);
        assertThat(out).as("each once").doesNotHaveDuplicates();
        return must;
    }

    /** Whether the one whose turn has come has to be logged out. */
    private int turnComes(String loginId) {
        LogoutAttempt attempt = agents.waiting.remove(loginId);
        boolean must = due.contains(loginId) && agents.states.get(loginId) != UserState.LOGOUT;
        boolean did = agents.carryOut(loginId, attempt);
        assertThat(did).as("%s, at %d", loginId, now).isEqualTo(must);
        if (due.remove(loginId)) {
            absentSince.remove(loginId);
        }
        return did ? 1 : 0;
    }
}
