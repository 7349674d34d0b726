package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.finessebridge.fixture.Waiting;

/** What a supervisor hears at a team's node, with the time of each update. */
final class TeamWatch implements Consumer<ReceivedUpdate> {

    /**
     * An update.
     *
     * @param at when it came, as System.nanoTime() tells it
     */
    record Heard(long at, ReceivedUpdate update) {}

    private final String node;
    private final Map<String, List<Heard>> ofAgents = new ConcurrentHashMap<>();

    TeamWatch(String teamId) {
        this.node = "/finesse/api/Team/" + teamId + "/Users";
    }

    /** Begins, by a supervisor's connection that is no desktop. */
    Desktop begin(RunningServer server, String supervisor) throws Exception {
        Desktop wallboard = SmackDesktop.as(server, supervisor, "wallboard");
        wallboard.listen(this);
        wallboard.subscribe(node);
        return wallboard;
    }

    @Override
    public void accept(ReceivedUpdate update) {
        long now = System.nanoTime();
        if (update.node().equals(node)) {
            of(update.text("loginId")).add(new Heard(now, update));
        }
    }

    private List<Heard> of(String agent) {
        return ofAgents.computeIfAbsent(agent, id -> new CopyOnWriteArrayList<>());
    }

    /** How many updates of an agent have come by now. */
    int count(String agent) {
        return of(agent).size();
    }

    /** Waits until the last that was heard of an agent is a state. */
    void awaitState(String agent, String state) {
        List<Heard> all = of(agent);
        Waiting.until(
                agent + " is " + state,
                () -> !all.isEmpty() && all.getLast().update().state().equals(state));
    }

    /**
     * Waits for an agent's next update.
     *
     * @param updates how many there were before it
     */
    Heard await(String agent, int updates, Duration patience) {
        List<Heard> all = of(agent);
        long deadline = System.nanoTime() + patience.toNanos();
        while (all.size() <= updates) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing more of %s within %s than %s".formatted(agent, patience, all));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return all.get(updates);
    }
}
