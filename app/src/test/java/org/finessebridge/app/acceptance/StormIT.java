package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 200 agents change state 20 times each, all at once: each 202 is answered once with its requestId,
 * none is missing, none doubled.
 */
class StormIT {

    private static final int AGENTS = 200;
    private static final int CHANGES = 20;
    private static final int FIRST_AGENT = 1_001_001;

    @Test
    void everyAcceptedRequestIsAnsweredOnce() throws Exception {
        try (RunningServer server = RunningServer.start("--finesse.demo.generated-agents=200")) {
            Map<String, Desktop> desktops = new HashMap<>();
            for (int i = 0; i < AGENTS; i++) {
                String agent = String.valueOf(FIRST_AGENT + i);
                desktops.put(agent, SmackDesktop.overTcp(server, agent));
            }
            try {
                storm(server, desktops);
            } finally {
                desktops.values().forEach(Desktop::close);
            }
        }
    }

    private static void storm(RunningServer server, Map<String, Desktop> desktops)
            throws Exception {
        Map<String, List<String>> accepted = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        List<Future<?>> puts = new ArrayList<>();
        // Several threads change the same agent: requests for one user overlap.
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (String agent : desktops.keySet()) {
                put(server, agent, 0, accepted, refused);
            }
            for (int change = 1; change < CHANGES; change++) {
                for (String agent : desktops.keySet()) {
                    int number = change;
                    puts.add(threads.submit(() -> put(server, agent, number, accepted, refused)));
                }
            }
            for (Future<?> put : puts) {
                put.get();
            }
        }
        assertThat(refused).hasValue(0);
        for (Map.Entry<String, Desktop> desktop : desktops.entrySet()) {
            List<String> expected = accepted.getOrDefault(desktop.getKey(), List.of());
            List<String> answered = new ArrayList<>();
            while (answered.size() < expected.size()) {
                String requestId = desktop.getValue().next().requestId();
                if (!requestId.isEmpty()) {
                    answered.add(requestId);
                }
            }
            assertThat(answered).containsExactlyInAnyOrderElementsOf(expected);
        }
        // Nothing may come after the last: a doubled answer would.
        desktops.forEach(
                (agent, desktop) -> {
                    server.rest(agent).changeState(agent, "READY", "last-" + agent);
                    ReceivedUpdate last = desktop.next(update -> !update.requestId().isEmpty());
                    assertThat(last.requestId()).isEqualTo("last-" + agent);
                });
    }

    private static void put(
            RunningServer server,
            String agent,
            int change,
            Map<String, List<String>> accepted,
            AtomicInteger refused) {
        String requestId = agent + "-" + change;
        FinesseHttp rest = server.rest(agent);
        int status =
                change == 0
                        ? rest.login(agent, agent, requestId).statusCode()
                        : rest.changeState(
                                        agent, change % 2 == 0 ? "NOT_READY" : "READY", requestId)
                                .statusCode();
        if (status == 202) {
            accepted.computeIfAbsent(agent, a -> Collections.synchronizedList(new ArrayList<>()))
                    .add(requestId);
        } else {
            refused.incrementAndGet();
        }
    }
}
