package org.finessebridge.cti.simulator.centre;

import java.util.List;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

/**
 * An agent of a simulated contact centre.
 *
 * @param agentId AgentID, at most 11 characters
 * @param password checked where a request brings one; null where any is taken
 * @param icmAgentId ICMAgentID
 * @param firstName may be empty
 * @param lastName may be empty
 * @param teamId the agent's team; null for none
 * @param skillGroupNumbers the agent's skill groups, at most 20; the first is the base group
 * @param extensions where the agent may sign on; empty for every device of the contact centre
 */
public record SimulatedAgent(
        String agentId,
        @Nullable Secret password,
        int icmAgentId,
        String firstName,
        String lastName,
        @Nullable Long teamId,
        List<Long> skillGroupNumbers,
        List<String> extensions) {

    private static final int LONGEST_AGENT_ID = 11;

    /** As many as fit in an event with two-byte headers beside everything else. */
    private static final int MOST_SKILL_GROUPS = 20;

    public SimulatedAgent {
        if (agentId.isEmpty() || agentId.length() > LONGEST_AGENT_ID) {
            throw new IllegalArgumentException("an agent id has 1 to 11 characters: " + agentId);
        }
        skillGroupNumbers = List.copyOf(skillGroupNumbers);
        extensions = List.copyOf(extensions);
        if (skillGroupNumbers.size() > MOST_SKILL_GROUPS) {
            throw new IllegalArgumentException(
                    "agent %s has more than %d skill groups".formatted(agentId, MOST_SKILL_GROUPS));
        }
        for (String extension : extensions) {
            if (!SimulatedExtensions.isExtension(extension)) {
                throw new IllegalArgumentException("agent %s has no extension '%s': up to 15 digits, no leading zero"
                        .formatted(agentId, extension));
            }
        }
    }

    /** An agent without names, team and skill groups, who may sign on everywhere. */
    public SimulatedAgent(String agentId, Secret password, int icmAgentId) {
        this(agentId, password, icmAgentId, "", "", null, List.of(), List.of());
    }

    /** The same with another ICMAgentID. */
    public SimulatedAgent withIcmAgentId(int id) {
        return new SimulatedAgent(agentId, password, id, firstName, lastName, teamId, skillGroupNumbers, extensions);
    }

    /** Whether the agent may sign on at a device. */
    public boolean maySignOnAt(String extension) {
        return extensions.isEmpty() || extensions.contains(extension);
    }

    /** Whether the agent has a skill group; null is none, and so no other. */
    public boolean isIn(@Nullable Long skillGroupNumber) {
        return skillGroupNumber == null || skillGroupNumbers.contains(skillGroupNumber);
    }

    /** Where the agent signs on without having said where. */
    public String usualExtension() {
        return extensions.isEmpty() ? agentId : extensions.getFirst();
    }
}
