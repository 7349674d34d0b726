package org.finessebridge.app.bridge;

import org.finessebridge.app.bridge.agent.AgentStates;
import org.finessebridge.app.bridge.call.Calls;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.agent.AgentStateEvent;

/** Hands each event of the CTI server to those whom it is about, by its type. */
final class CtiEventRouter {

    private final AgentStates agents;
    private final Calls calls;

    CtiEventRouter(AgentStates agents, Calls calls) {
        this.agents = agents;
        this.calls = calls;
    }

    /** Whether anybody wants events of that type. Safe for use by any thread. */
    static boolean wants(CtiEvent event) {
        return event instanceof AgentStateEvent || Calls.wants(event);
    }

    /** Hands the event over. Only the bridge's thread calls. */
    void route(CtiEvent event) {
        switch (event) {
            case AgentStateEvent agentState -> agents.changed(agentState);
            default -> calls.changed(event);
        }
    }
}
