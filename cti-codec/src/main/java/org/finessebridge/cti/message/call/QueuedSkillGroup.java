package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.jspecify.annotations.Nullable;

/**
 * A skill group in whose queue a call is: an entry of the list that NumSkillGroups counts. A member
 * is null where the server left it out.
 */
public record QueuedSkillGroup(
        @Floating(tag = 62, type = WireType.UINT) @Nullable Long skillGroupNumber,
        @Floating(tag = 63, type = WireType.UINT) @Nullable Long skillGroupId,

        @Floating(tag = 64, type = WireType.USHORT) @Nullable
        Integer skillGroupPriority) {}
