package org.finessebridge.cti.message.uccx;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * The members of a team; at most 64 in a message.
 *
 * <p>TEAM_CONFIG_EVENT, type 243, of UCCX. Unified CCX CTI Protocol Developer Guide, Configuration
 * Messages.
 *
 * <p>Operation is 1 to add, 2 to remove, 3 to change. The number rests on one source.
 */
@MessageType(value = 243, dialects = Dialect.UCCX, name = "TEAM_CONFIG_EVENT")
public record UccxTeamConfigEvent(
        @Fixed(WireType.UINT) long teamId,
        @Repeated(count = "NumRecords") List<UccxTeamMember> members,
        @Fixed(WireType.USHORT) int operation,
        @Fixed(WireType.UINT) long reserved1,
        @Fixed(WireType.UINT) long reserved2,
        @Floating(tag = 204, max = 50) @Nullable String teamName,
        Remainder remainder)
        implements CtiEvent {

    public UccxTeamConfigEvent {
        members = List.copyOf(members);
    }

    /** A builder with nothing set. */
    public static UccxTeamConfigEventBuilder builder() {
        return new UccxTeamConfigEventBuilder();
    }

    /** A builder with the values of this message. */
    public UccxTeamConfigEventBuilder toBuilder() {
        return new UccxTeamConfigEventBuilder(this);
    }
}
