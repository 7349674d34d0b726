package org.finessebridge.cti.message.uccx;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team: an entry of the list in UCCX's TEAM_CONFIG_EVENT. A field is null where the
 * server left it out.
 */
public record UccxTeamMember(
        @Floating(tag = 194, max = 129) @Nullable String agentId,

        @Floating(tag = 87, type = WireType.USHORT) @Nullable
        Integer agentFlags,

        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 205, type = WireType.USHORT) @Nullable
        Integer memberType) {}
