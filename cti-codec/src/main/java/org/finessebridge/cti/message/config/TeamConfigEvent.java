package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Unpublished;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;

/**
 * The members of a team. UCCE's layout is not published.
 *
 * <p>TEAM_CONFIG_EVENT, type 243. CTI Server Message Reference Guide, Configuration Messages, Team
 * Config Event.
 */
@MessageType(value = 243, dialects = Dialect.UCCE)
public record TeamConfigEvent(@Unpublished OpaqueBytes body, Remainder remainder) implements CtiEvent {

    /** A builder with nothing set. */
    public static TeamConfigEventBuilder builder() {
        return new TeamConfigEventBuilder();
    }

    /** A builder with the values of this message. */
    public TeamConfigEventBuilder toBuilder() {
        return new TeamConfigEventBuilder(this);
    }
}
