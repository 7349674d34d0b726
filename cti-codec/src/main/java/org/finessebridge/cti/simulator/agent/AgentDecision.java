package org.finessebridge.cti.simulator.agent;

import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.StatusCode;

/** What the agent logic says to SET_AGENT_STATE_REQ. */
public sealed interface AgentDecision {

    /** Carried out; the event tells the state after it. */
    record Accepted(AgentStateEvent event) implements AgentDecision {}

    /** Refused by the agent logic: CONTROL_FAILURE_CONF. */
    record Refused(ControlFailureCode failureCode) implements AgentDecision {}

    /** Refused by the rules of the protocol: FAILURE_CONF. */
    record Rejected(StatusCode status) implements AgentDecision {}
}
