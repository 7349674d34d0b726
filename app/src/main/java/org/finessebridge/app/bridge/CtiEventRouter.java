package org.finessebridge.app.bridge;

import org.finessebridge.app.bridge.agent.AgentStates;
import org.finessebridge.app.bridge.queue.AgentQueues;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;

/** Hands each event of the CTI server to those whom it is about, by its type. */
final class CtiEventRouter {

    private final AgentStates agents;
    private final AgentQueues queues;

    CtiEventRouter(AgentStates agents, AgentQueues queues) {
        this.agents = agents;
        this.queues = queues;
    }

    /** Whether anybody wants events of that type. Safe for use by any thread. */
    static boolean wants(CtiEvent event) {
        return event instanceof AgentStateEvent || event instanceof ConfigSkillGroupEvent;
    }

    /** Hands the event over. Only the bridge's thread calls. */
    void route(CtiEvent event) {
        switch (event) {
            case AgentStateEvent agentState -> agents.changed(agentState);
            case ConfigSkillGroupEvent skillGroups -> queues.configured(skillGroups);
            default -> {}
        }
    }
}
