package org.finessebridge.cti.simulator.traffic;

import org.finessebridge.cti.message.code.AgentState;

/** Changes agents' states without a request, as at their phones. Used on the simulator's event loop. */
@FunctionalInterface
public interface AgentChanges {

    /**
     * Changes an agent's state, and tells the clients; an agent who is signed off signs on first.
     *
     * @param eventReasonCode 0 for none
     */
    void change(String agentId, AgentState state, int eventReasonCode);
}
