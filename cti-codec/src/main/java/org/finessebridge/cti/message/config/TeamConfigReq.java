package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Unpublished;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;

/**
 * Asks for the members of teams. UCCE's layout is not published.
 *
 * <p>TEAM_CONFIG_REQ, type 242. CTI Server Message Reference Guide, Configuration Messages, Team
 * Config Req.
 */
@MessageType(242)
public record TeamConfigReq(@Unpublished OpaqueBytes body, Remainder remainder) implements CtiIndication {

    /** A builder with nothing set. */
    public static TeamConfigReqBuilder builder() {
        return new TeamConfigReqBuilder();
    }

    /** A builder with the values of this message. */
    public TeamConfigReqBuilder toBuilder() {
        return new TeamConfigReqBuilder(this);
    }
}
