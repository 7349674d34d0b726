package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Unpublished;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;

/**
 * Ends the answer to TEAM_CONFIG_REQ. UCCE's layout is not published.
 *
 * <p>TEAM_CONFIG_CONF, type 244. CTI Server Message Reference Guide, Configuration Messages, Team
 * Config Conf.
 */
@MessageType(244)
public record TeamConfigConf(@Unpublished OpaqueBytes body, Remainder remainder) implements CtiEvent {

    /** A builder with nothing set. */
    public static TeamConfigConfBuilder builder() {
        return new TeamConfigConfBuilder();
    }

    /** A builder with the values of this message. */
    public TeamConfigConfBuilder toBuilder() {
        return new TeamConfigConfBuilder(this);
    }
}
