package org.finessebridge.app.bridge;

import org.finessebridge.app.bridge.agent.AgentStates;
import org.finessebridge.app.bridge.call.Calls;
import org.finessebridge.app.bridge.queue.AgentQueues;
import org.finessebridge.app.bridge.recovery.SessionCalls;
import org.finessebridge.app.bridge.staff.ConfiguredStaff;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.supervisor.AgentTeamConfigEvent;
import org.finessebridge.cti.message.uccx.UccxConfigAgentEvent;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.finessebridge.cti.message.uccx.UccxTeamConfigEvent;

/** Hands each event of the CTI server to those whom it is about, by its type. */
final class CtiEventRouter {

    private final AgentStates agents;
    private final AgentQueues queues;
    private final ConfiguredStaff staff;
    private final SessionCalls calls;

    CtiEventRouter(AgentStates agents, AgentQueues queues, ConfiguredStaff staff, SessionCalls calls) {
        this.agents = agents;
        this.queues = queues;
        this.staff = staff;
        this.calls = calls;
    }

    /** Whether anybody wants events of that type. Safe for use by any thread. */
    static boolean wants(CtiEvent event) {
        return event instanceof AgentStateEvent
                || event instanceof ConfigSkillGroupEvent
                || event instanceof ConfigBeginEvent
                || event instanceof ConfigEndEvent
                || event instanceof UccxConfigCsqEvent
                || event instanceof ConfigAgentEvent
                || event instanceof UccxConfigAgentEvent
                || event instanceof AgentTeamConfigEvent
                || event instanceof UccxTeamConfigEvent
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
            case ConfigAgentEvent told -> staff.told(told);
            case UccxConfigAgentEvent told -> staff.told(told);
            case AgentTeamConfigEvent team -> staff.told(team);
            case UccxTeamConfigEvent team -> staff.told(team);
            case ConfigBeginEvent begin -> queues.configured(begin);
            case ConfigEndEvent end -> queues.configured(end);
            default -> {
                return calls.changed(event);
            }
        }
        return true;
    }
}
