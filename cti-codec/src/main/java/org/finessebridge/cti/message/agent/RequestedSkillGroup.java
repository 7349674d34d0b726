package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.jspecify.annotations.Nullable;

/**
 * A skill group that SET_AGENT_STATE_REQ is about: an entry of its list.
 *
 * @param skillGroupNumber the number on the peripheral
 * @param skillGroupPriority 0 for the base skill group
 */
public record RequestedSkillGroup(
        @Floating(tag = 62, type = WireType.UINT) @Nullable Long skillGroupNumber,

        @Floating(tag = 64, type = WireType.USHORT) @Nullable
        Integer skillGroupPriority) {}
