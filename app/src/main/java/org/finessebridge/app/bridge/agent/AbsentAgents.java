package org.finessebridge.app.bridge.agent;

import java.util.Collection;
import org.finessebridge.app.presence.LogoutAttempt;
import org.finessebridge.app.presence.MonitoredAgents;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;
import org.jspecify.annotations.Nullable;

/** The agents, for whoever watches their clients. Only the bridge's thread calls. */
public final class AbsentAgents implements MonitoredAgents {

    private final AgentRoster roster;
    private final AgentRequests requests;
    private final Ticker ticker;

    public AbsentAgents(AgentRoster roster, AgentRequests requests, Ticker ticker) {
        this.roster = roster;
        this.requests = requests;
        this.ticker = ticker;
    }

    @Override
    public Collection<String> all() {
        return roster.all().stream().map(Agent::loginId).toList();
    }

    @Override
    public @Nullable UserState state(String loginId) {
        Agent agent = roster.find(loginId);
        return agent == null ? null : agent.status().state();
    }

    @Override
    public boolean logOut(String loginId, LogoutAttempt attempt) {
        Agent agent = roster.find(loginId);
        return agent != null && agent.lane().submit(requests.forcedLogout(agent, attempt), ticker.nanos());
    }
}
