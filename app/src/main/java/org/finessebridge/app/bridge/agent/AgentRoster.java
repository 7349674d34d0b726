package org.finessebridge.app.bridge.agent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All agents, by loginId. Only the bridge's thread calls. */
public final class AgentRoster {

    private final Map<String, Agent> agents = new LinkedHashMap<>();

    /** All of them, as they are now: the roster may change while a caller goes through. */
    public Collection<Agent> all() {
        return List.copyOf(agents.values());
    }

    public int size() {
        return agents.size();
    }

    /** The agent of that id; null for one that the directory does not know. */
    public @Nullable Agent find(@Nullable String loginId) {
        return loginId == null ? null : agents.get(loginId);
    }

    /** Whether that agent is one of them, and nobody who had the id before. */
    boolean has(Agent agent) {
        return agents.get(agent.loginId()) == agent;
    }

    public void add(Agent agent) {
        agents.put(agent.loginId(), agent);
    }

    void remove(Agent agent) {
        agents.remove(agent.loginId(), agent);
    }
}
