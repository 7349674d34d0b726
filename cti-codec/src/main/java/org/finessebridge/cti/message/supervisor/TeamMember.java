package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * An agent of a team: an entry of the list that NumberOfAgents counts. A member is null where the
 * server left it out.
 */
public record TeamMember(
        @Floating(tag = 86, max = 12) @Nullable String atcAgentId,

        @Floating(tag = 87, type = WireType.USHORT) @Nullable
        Integer agentFlags,

        @Floating(tag = 88, type = WireType.USHORT) @Nullable
        Coded<AgentState> atcAgentState,

        @Floating(tag = 89, type = WireType.UINT) @Nullable Long atcStateDuration) {}
