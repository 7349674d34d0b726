package org.finessebridge.cti.message.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the configuration: a record of CONFIG_AGENT_EVENT. A field is null where the server
 * left it out.
 *
 * @param numSkills how many skill groups the agent has, as the server counts them
 * @param skills the skill groups, where the server sends a pair of fields for each
 * @param skillGroupNumbers the numbers of the skill groups, where the server sends them in one
 *     field
 * @param skillGroupPriorities their priorities, where the server sends them in one field
 */
public record ConfiguredAgent(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 208, type = WireType.UINT) @Nullable Long fltPeripheralId,

        @Floating(tag = 303, max = 64, since = 25, uccxSince = 18) @Nullable
        String activeTerminal,

        @Floating(tag = 189, type = WireType.USHORT) @Nullable
        Integer agentType,

        @Floating(tag = 267, type = WireType.UINT, since = 22) @Nullable
        Long agentDeskSettingsId,

        @Floating(tag = 190, max = 64) @Nullable String loginId,
        @Floating(tag = 214, max = 64) @Nullable String oldLoginId,
        @Floating(tag = 207, max = 255) @Nullable String loginName,
        @Floating(tag = 138, max = 32) @Nullable String lastName,
        @Floating(tag = 137, max = 32) @Nullable String firstName,
        @Floating(tag = 173, max = 16) @Nullable String extension,
        @Floating(tag = 134, max = 128) @Nullable String description,
        @Floating(tag = 141, type = WireType.UINT) @Nullable Long agentSkillTargetId,

        @Floating(tag = 191, type = WireType.USHORT) @Nullable
        Integer numSkills,

        @Floating(name = "SSOEnabled", tag = 257, type = WireType.USHORT, since = 20) @Nullable
        Integer ssoEnabled,

        @Floating(name = "NumMRDs", tag = 261, type = WireType.USHORT, since = 21) @Nullable
        Integer numMrds,

        @Repeated(count = "NumSkills", counted = false) List<AgentSkill> skills,

        @Floating(name = "SkillGroupNumber", tag = 62, type = WireType.UINT_ARRAY) @Nullable
        List<Long> skillGroupNumbers,

        @Floating(name = "SkillGroupPriority", tag = 64, type = WireType.USHORT_ARRAY) @Nullable
        List<Integer> skillGroupPriorities,

        @Floating(name = "FltAgentMRDID", tag = 262, type = WireType.UINT_ARRAY, since = 21) @Nullable
        List<Long> fltAgentMrdId,

        @Floating(name = "FltAgentMRDState", tag = 263, type = WireType.USHORT_ARRAY, since = 21) @Nullable
        List<Integer> fltAgentMrdState) {

    public ConfiguredAgent {
        skills = List.copyOf(skills);
        skillGroupNumbers = skillGroupNumbers == null ? null : List.copyOf(skillGroupNumbers);
        skillGroupPriorities = skillGroupPriorities == null ? null : List.copyOf(skillGroupPriorities);
        fltAgentMrdId = fltAgentMrdId == null ? null : List.copyOf(fltAgentMrdId);
        fltAgentMrdState = fltAgentMrdState == null ? null : List.copyOf(fltAgentMrdState);
    }

    /** The skill groups, in whichever way the server sent them; a priority may be null. */
    public List<AgentSkill> allSkills() {
        List<Long> numbers = Objects.requireNonNullElse(skillGroupNumbers, List.of());
        List<Integer> priorities = Objects.requireNonNullElse(skillGroupPriorities, List.of());
        List<AgentSkill> all = new ArrayList<>(skills);
        for (int i = 0; i < numbers.size(); i++) {
            all.add(new AgentSkill(numbers.get(i), i < priorities.size() ? priorities.get(i) : null));
        }
        return List.copyOf(all);
    }
}
