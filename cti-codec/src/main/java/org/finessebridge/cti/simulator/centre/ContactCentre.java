package org.finessebridge.cti.simulator.centre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

/**
 * What a simulator plays: one peripheral with its agents and devices. Immutable.
 *
 * @param peripheralId PeripheralID
 * @param peripheralType PeripheralType
 * @param agents the agents, by AgentID
 * @param teams the teams, by AgentTeamID
 * @param skillGroups the skill groups, by SkillGroupNumber
 * @param extensions the valid devices
 * @param passwordsRequired whether LOGIN and LOGOUT need an AgentPassword; LOGOUT by force never
 *     does
 * @param logoutOnAgentDisconnect the setting LOAD of UCCE: an agent whose client was lost is signed off (1) rather
 *     than made NOT_READY (0). UCCX has no such setting, and signs the agent off
 * @param plan what it does with calls
 */
public record ContactCentre(
        long peripheralId,
        PeripheralType peripheralType,
        Map<String, SimulatedAgent> agents,
        Map<Long, SimulatedTeam> teams,
        Map<Long, SimulatedSkillGroup> skillGroups,
        List<SimulatedExtensions> extensions,
        boolean passwordsRequired,
        boolean logoutOnAgentDisconnect,
        CallPlan plan) {

    /** PeripheralID where nothing else is said. */
    public static final long DEFAULT_PERIPHERAL_ID = 5000;

    /** PeripheralID of every UCCX server. */
    public static final long UCCX_PERIPHERAL_ID = 1;

    /**
     * Checks what belongs together.
     *
     * @throws IllegalArgumentException where an agent's team, skill group or extension does not
     *     exist
     */
    public ContactCentre {
        agents = Map.copyOf(agents);
        teams = Map.copyOf(teams);
        skillGroups = Map.copyOf(skillGroups);
        extensions = List.copyOf(extensions);
        for (SimulatedAgent agent : agents.values()) {
            requireWhatItNames(agent, teams, skillGroups, extensions);
        }
    }

    private static void requireWhatItNames(
            SimulatedAgent agent,
            Map<Long, SimulatedTeam> teams,
            Map<Long, SimulatedSkillGroup> skillGroups,
            List<SimulatedExtensions> extensions) {
        Long teamId = agent.teamId();
        if (teamId != null && !teams.containsKey(teamId)) {
            throw missing(agent, "team " + teamId);
        }
        for (Long number : agent.skillGroupNumbers()) {
            if (!skillGroups.containsKey(number)) {
                throw missing(agent, "skill group " + number);
            }
        }
        for (String extension : agent.extensions()) {
            if (extensions.stream().noneMatch(range -> range.contains(extension))) {
                throw missing(agent, "extension " + extension);
            }
        }
    }

    private static IllegalArgumentException missing(SimulatedAgent agent, String what) {
        return new IllegalArgumentException(
                "agent %s has the %s, which does not exist".formatted(agent.agentId(), what));
    }

    /** A builder for an ENTERPRISE_AGENT peripheral 5000 with no agents and no devices. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same contact centre behind a server of UCCX: peripheral 1, of UCCX's type. */
    public ContactCentre ofUccx() {
        return new ContactCentre(
                UCCX_PERIPHERAL_ID,
                PeripheralType.ACMI_CRS,
                agents,
                teams,
                skillGroups,
                extensions,
                passwordsRequired,
                logoutOnAgentDisconnect,
                plan);
    }

    /** The same contact centre, with another setting of what becomes of agents whose client was lost. */
    public ContactCentre withLogoutOnAgentDisconnect(boolean logout) {
        return new ContactCentre(
                peripheralId, peripheralType, agents, teams, skillGroups, extensions, passwordsRequired, logout, plan);
    }

    /** Whether it is one of UCCX, which fills some fields otherwise. */
    public boolean isUccx() {
        return peripheralType == PeripheralType.ACMI_CRS;
    }

    /** The agent of an id, null where there is none. */
    public @Nullable SimulatedAgent agent(String agentId) {
        return agents.get(agentId);
    }

    /** Whether an extension is a valid device. */
    public boolean hasExtension(String extension) {
        return extensions.stream().anyMatch(range -> range.contains(extension));
    }

    /** The skill groups of one of its agents, in the agent's order. */
    public List<SimulatedSkillGroup> skillGroupsOf(SimulatedAgent agent) {
        return agent.skillGroupNumbers().stream()
                .map(number -> Objects.requireNonNull(skillGroups.get(number)))
                .toList();
    }

    /** Builds a contact centre. */
    public static final class Builder {

        private long peripheralId = DEFAULT_PERIPHERAL_ID;
        private PeripheralType peripheralType = PeripheralType.ENTERPRISE_AGENT;
        private final Map<String, SimulatedAgent> agents = new LinkedHashMap<>();
        private final Map<Long, SimulatedTeam> teams = new LinkedHashMap<>();
        private final Map<Long, SimulatedSkillGroup> skillGroups = new LinkedHashMap<>();
        private final List<SimulatedExtensions> extensions = new ArrayList<>();
        private boolean passwordsRequired;
        private boolean logoutOnAgentDisconnect;
        private CallPlan plan = CallPlan.NONE;

        private Builder() {}

        public Builder peripheralId(long id) {
            this.peripheralId = id;
            return this;
        }

        public Builder peripheralType(PeripheralType type) {
            this.peripheralType = type;
            return this;
        }

        /** Adds an agent; an agent of the same id is an error. */
        public Builder agent(SimulatedAgent agent) {
            if (agents.putIfAbsent(agent.agentId(), agent) != null) {
                throw new IllegalArgumentException("agent " + agent.agentId() + " exists twice");
            }
            return this;
        }

        /** Adds a team; a team of the same id is an error. */
        public Builder team(SimulatedTeam team) {
            if (teams.putIfAbsent(team.teamId(), team) != null) {
                throw new IllegalArgumentException("team " + team.teamId() + " exists twice");
            }
            return this;
        }

        /** Adds a skill group; a skill group of the same number is an error. */
        public Builder skillGroup(SimulatedSkillGroup group) {
            if (skillGroups.putIfAbsent(group.skillGroupNumber(), group) != null) {
                throw new IllegalArgumentException("skill group " + group.skillGroupNumber() + " exists twice");
            }
            return this;
        }

        /** Adds valid devices. */
        public Builder extensions(long first, long last) {
            extensions.add(new SimulatedExtensions(first, last));
            return this;
        }

        /** Refuses LOGIN and LOGOUT without an AgentPassword, as a server may be configured. */
        public Builder passwordsRequired() {
            passwordsRequired = true;
            return this;
        }

        /**
         * Signs an agent off whose client was lost, as UCCE does with LOAD 1; without it the agent becomes NOT_READY, as
         * with LOAD 0, the usual setting. UCCX signs the agent off in any case.
         */
        public Builder logoutOnAgentDisconnect(boolean logout) {
            logoutOnAgentDisconnect = logout;
            return this;
        }

        /** Says what it does with calls; nothing unless said. */
        public Builder plan(CallPlan calls) {
            plan = calls;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalArgumentException where an agent's team, skill group or extension does not
         *     exist
         */
        public ContactCentre build() {
            return new ContactCentre(
                    peripheralId,
                    peripheralType,
                    agents,
                    teams,
                    skillGroups,
                    extensions,
                    passwordsRequired,
                    logoutOnAgentDisconnect,
                    plan);
        }
    }
}
