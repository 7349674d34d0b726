package org.finessebridge.app.bridge;

import org.finessebridge.app.bridge.agent.AgentStates;
import org.finessebridge.app.bridge.call.Calls;
import org.finessebridge.app.bridge.queue.AgentQueues;
import org.finessebridge.app.bridge.recovery.SessionCalls;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;

/** Hands each event of the CTI server to those whom it is about, by its type. */
final class CtiEventRouter {

    private final AgentStates agents;
    private final AgentQueues queues;
    private final SessionCalls calls;

    CtiEventRouter(AgentStates agents, AgentQueues queues, SessionCalls calls) {
        this.agents = agents;
        this.queues = queues;
        this.calls = calls;
    }

    /** Whether anybody wants events of that type. Safe for use by any thread. */
    static boolean wants(CtiEvent event) {
        return event instanceof AgentStateEvent
                || event instanceof ConfigSkillGroupEvent
                || event instanceof ConfigBeginEvent
                || event instanceof ConfigEndEvent
                || event instanceof UccxConfigCsqEvent
                || Calls.wants(event);
    }

    /**
     * Hands the event over. Only the bridge's thread calls.
     *
     * @return false if it is lost, and all has to be read anew
     */
    boolean route(CtiEvent event) {
        switch (event) {
            case AgentStateEvent agentState -> agents.changed(agentState);
            case ConfigSkillGroupEvent skillGroups -> queues.configured(skillGroups);
            case UccxConfigCsqEvent csqs -> queues.configured(csqs);
            case ConfigBeginEvent begin -> queues.configured(begin);
            case ConfigEndEvent end -> queues.configured(end);
            default -> {
                return calls.changed(event);
            }
        }
        return true;
    }
}
