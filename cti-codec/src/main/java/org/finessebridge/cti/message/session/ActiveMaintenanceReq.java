package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * The active server asks whether it may go into maintenance; the client has 5 s for its {@link
 * ActiveMaintenanceResp} (protocol version 24 and later). Unlike other requests it comes from the
 * server.
 *
 * <p>ACTIVE_MAINTENANCE_REQ, type 278. CTI Server Message Reference Guide, Session Management,
 * Active Maintenance Req.
 *
 * @param invokeId the server's number, for the answer to repeat
 */
@MessageType(278)
public record ActiveMaintenanceReq(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public ActiveMaintenanceReq(long invokeId) {
        this(invokeId, Remainder.NONE);
    }
}
