package org.finessebridge.cti.simulator.centre;

/**
 * A team of agents.
 *
 * @param teamId AgentTeamID, from 1
 * @param name AgentTeamName
 */
public record SimulatedTeam(long teamId, String name) {

    public SimulatedTeam {
        if (teamId < 1 || teamId > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("no team id: " + teamId);
        }
    }
}
