package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.fixture.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Agents and supervisors who ask for states at random, and a ledger for each agent. The first agent
 * of each fifty supervises the others. The seed chooses who asks for what; the order in which
 * threads run is the machine's.
 */
final class Storm implements AutoCloseable {

    private static final int FIRST_AGENT = 1_001_001;
    private static final int TEAM_SIZE = 50;
    private static final int FIRST_TEAM = 10_000;

    private final RunningServer server;
    private final int agents;
    private final long seed;
    private final Map<String, Desktop> desktops = new LinkedHashMap<>();
    private final Map<String, StormLedger> ledgers = new LinkedHashMap<>();
    private final Set<String> supervisorsWaitFor = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();

    Storm(RunningServer server, int agents, long seed) throws Exception {
        this.server = server;
        this.agents = agents;
        this.seed = seed;
        for (int i = 0; i < agents; i++) {
            String agent = agent(i);
            StormLedger ledger = new StormLedger(agent);
            Desktop desktop = SmackDesktop.overTcp(server, agent);
            ledgers.put(agent, ledger);
            desktops.put(agent, desktop);
            String own = "/finesse/api/User/" + agent;
            desktop.listen(update -> {
                if (update.node().equals(own) && update.source().equals(own)) {
                    ledger.heard(update);
                } else {
                    supervisorsWaitFor.remove(update.requestId());
                }
            });
            if (i % TEAM_SIZE == 0) {
                desktop.subscribe("/finesse/api/Team/" + (FIRST_TEAM + i / TEAM_SIZE) + "/Users");
            }
        }
    }

    private static String agent(int number) {
        return String.valueOf(FIRST_AGENT + number);
    }

    /**
     * Each agent asks for some states, one time of four without waiting for the answer to the last;
     * supervisors ask for their agents' states beside them. Returns when all have their answer.
     *
     * @param meanwhile run when about a third has been asked for, and again at two thirds
     */
    void blow(int changes, Runnable meanwhile) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        int begun = done.get();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < agents; i++) {
                int number = i;
                all.add(threads.submit(() -> work(number, changes)));
                if (i % TEAM_SIZE == 0) {
                    all.add(threads.submit(() -> supervise(number, changes)));
                }
            }
            for (int third = 1; third <= 2; third++) {
                int until = begun + third * agents * changes / 3;
                Waiting.until("a third of the requests", () -> done.get() >= until);
                meanwhile.run();
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        Waiting.until("what supervisors wait for", supervisorsWaitFor::isEmpty);
    }

    private void work(int number, int changes) {
        String agent = agent(number);
        StormLedger ledger = ledger(agent);
        Random random = new Random(seed * 1_000 + number);
        for (int change = 0; change < changes; change++) {
            String requestId = "a" + done.get() + "-" + agent + "-" + change;
            String state = switch (change == 0 ? 0 : random.nextInt(8)) {
                case 0 -> "LOGIN";
                case 1, 2, 3 -> "READY";
                case 4, 5, 6 -> "NOT_READY";
                default -> "LOGOUT";
            };
            ask(agent, agent, state, requestId);
            if (random.nextInt(4) != 0) {
                Waiting.until("the answer to " + requestId, () -> ledger.isAnswered(requestId));
            }
        }
        Waiting.until("all answers for " + agent, ledger::isComplete);
    }

    private void supervise(int number, int changes) {
        String supervisor = agent(number);
        Random random = new Random(seed * 1_000 + 999 - number);
        for (int change = 0; change < changes; change++) {
            String agent = agent(number + 1 + random.nextInt(TEAM_SIZE - 1));
            String state = List.of("READY", "NOT_READY", "LOGOUT").get(random.nextInt(3));
            String requestId = "s" + done.get() + "-" + supervisor + "-" + change;
            supervisorsWaitFor.add(requestId);
            if (!ask(supervisor, agent, state, requestId)) {
                supervisorsWaitFor.remove(requestId);
            }
            Waiting.until("the answer to " + requestId, () -> ledger(agent).isAnswered(requestId));
        }
    }

    private boolean ask(String caller, String agent, String state, String requestId) {
        StormLedger ledger = ledger(agent);
        ledger.asked(requestId, state);
        FinesseHttp rest = server.rest(caller);
        int status = state.equals("LOGIN")
                ? rest.login(agent, agent, requestId).statusCode()
                : rest.changeState(agent, state, requestId).statusCode();
        if (status != 202) {
            ledger.refused(requestId);
        }
        done.incrementAndGet();
        return status == 202;
    }

    private StormLedger ledger(String agent) {
        StormLedger ledger = ledgers.get(agent);
        if (ledger == null) {
            throw new IllegalArgumentException("nobody is " + agent);
        }
        return ledger;
    }

    /** How the requests were answered. */
    Map<String, Integer> outcomes() {
        Map<String, Integer> kinds = new TreeMap<>();
        ledgers.values().forEach(ledger -> ledger.countInto(kinds));
        return kinds;
    }

    /** What is wrong with the answers; empty where nothing is. */
    List<String> faults() {
        return ledgers.values().stream()
                .flatMap(ledger -> ledger.faults().stream())
                .toList();
    }

    /**
     * Where what GET says, what the agent's node told last, and what is so differ; call it when all
     * is quiet.
     */
    List<String> differences() {
        Map<String, AgentSnapshot> truth = server.simulator().agentStates().join();
        List<String> differences = new ArrayList<>();
        ledgers.forEach((agent, ledger) -> {
            ReceivedUpdate got = new ReceivedUpdate(
                    "", server.rest(agent).get("/finesse/api/User/" + agent).body());
            ReceivedUpdate told = ledger.last();
            String is = truth(truth.get(agent));
            String says = got.state() + " at " + got.text("extension");
            if (!is.equals(says)) {
                differences.add(agent + " is " + is + ", and GET says " + says);
            }
            for (String element : List.of("state", "extension", "stateChangeTime", "pendingState")) {
                if (told != null && !told.text(element).equals(got.text(element))) {
                    differences.add("%s: GET says %s %s, and told was %s"
                            .formatted(agent, element, got.text(element), told.text(element)));
                }
            }
        });
        return differences;
    }

    private static String truth(@Nullable AgentSnapshot snapshot) {
        if (snapshot == null) {
            return "nobody";
        }
        String state = snapshot.state() == AgentState.AVAILABLE
                ? "READY"
                : snapshot.state().name();
        return state + " at " + (snapshot.extension() == null ? "" : snapshot.extension());
    }

    @Override
    public void close() {
        desktops.values().forEach(Desktop::close);
    }
}
