package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.jspecify.annotations.Nullable;

/** A skill group of an agent in the configuration: an entry of the list that NumSkills counts. */
public record AgentSkill(
        @Floating(tag = 62, type = WireType.UINT) @Nullable Long skillGroupNumber,

        @Floating(tag = 64, type = WireType.USHORT) @Nullable
        Integer skillGroupPriority) {}
