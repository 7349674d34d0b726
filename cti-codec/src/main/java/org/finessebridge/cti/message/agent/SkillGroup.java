package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * An agent's membership of a skill group: an entry of the lists in AGENT_STATE_EVENT and
 * QUERY_AGENT_STATE_CONF. A member is null where the server left it out.
 *
 * @param skillGroupNumber the number on the peripheral
 * @param skillGroupId the number in ICM
 * @param skillGroupPriority 0 for the base skill group
 * @param skillGroupState the agent's state in the group
 */
public record SkillGroup(
        @Floating(tag = 62, type = WireType.UINT) @Nullable Long skillGroupNumber,
        @Floating(tag = 63, type = WireType.UINT) @Nullable Long skillGroupId,

        @Floating(tag = 64, type = WireType.USHORT) @Nullable
        Integer skillGroupPriority,

        @Floating(tag = 65, type = WireType.USHORT) @Nullable
        Coded<AgentState> skillGroupState) {}
