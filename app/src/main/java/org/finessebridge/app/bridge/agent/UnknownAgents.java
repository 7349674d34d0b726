package org.finessebridge.app.bridge.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.time.Ticker;

/**
 * The agents whose states the recovery could not read: they are asked for again and again, a few at
 * a time and less and less often, until an answer or an event tells. Only the bridge's thread
 * calls.
 */
public final class UnknownAgents {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 100;

    private final AgentStates states;
    private final Ticker ticker;
    private final Set<Agent> unknown = new LinkedHashSet<>();
    private Duration wait = FIRST_WAIT;
    private long askedAt;

    public UnknownAgents(AgentStates states, Ticker ticker) {
        this.states = states;
        this.ticker = ticker;
    }

    /** Nobody told that agent's state. */
    public void add(Agent agent) {
        if (!states.knows(agent)) {
            return; // removed from the directory meanwhile
        }
        if (unknown.isEmpty()) {
            wait = FIRST_WAIT;
            askedAt = ticker.nanos();
        }
        unknown.add(agent);
    }

    /** Another recovery asks for everybody, or there is nobody to ask. */
    public void clear() {
        unknown.clear();
    }

    /** Time has passed. */
    public void tick() {
        if (unknown.isEmpty() || ticker.nanos() - askedAt < wait.toNanos()) {
            return;
        }
        askedAt = ticker.nanos();
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        List<Agent> some = new ArrayList<>();
        for (Agent agent : List.copyOf(unknown)) {
            if (!agent.isUnknown() || !states.knows(agent)) {
                unknown.remove(agent);
            } else if (some.size() < AT_A_TIME) {
                some.add(agent);
            }
        }
        for (Agent agent : some) {
            unknown.remove(agent); // to the end of the queue, if nobody tells this time either
            states.verify(agent, () -> {
                if (!agent.isUnknown()) {
                    wait = FIRST_WAIT; // the server tells again: the others soon, too
                } else if (states.knows(agent)) {
                    unknown.add(agent);
                }
            });
        }
    }
}
