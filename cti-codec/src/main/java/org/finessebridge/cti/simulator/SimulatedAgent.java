package org.finessebridge.cti.simulator;

import org.finessebridge.cti.message.Secret;

/**
 * An agent of a simulated contact centre.
 *
 * @param agentId AgentID, at most 11 characters
 * @param password checked where a request brings one
 * @param icmAgentId ICMAgentID
 */
public record SimulatedAgent(String agentId, Secret password, int icmAgentId) {

    private static final int LONGEST_AGENT_ID = 11;

    public SimulatedAgent {
        if (agentId.isEmpty() || agentId.length() > LONGEST_AGENT_ID) {
            throw new IllegalArgumentException("an agent id has 1 to 11 characters: " + agentId);
        }
    }
}
