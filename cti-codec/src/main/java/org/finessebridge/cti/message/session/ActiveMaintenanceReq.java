package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * The active server asks its clients whether it may go to maintenance, that is hand over to the
 * other side.
 *
 * <p>ACTIVE_MAINTENANCE_REQ, type 278. CTI Server Message Reference Guide, Session Management,
 * Active Maintenance Req.
 *
 * <p>Since version 24; asked of clients that requested ACTIVE_STANDBY.
 */
@MessageType(278)
public record ActiveMaintenanceReq(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public ActiveMaintenanceReq(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ActiveMaintenanceReqBuilder builder() {
        return new ActiveMaintenanceReqBuilder();
    }

    /** A builder with the values of this message. */
    public ActiveMaintenanceReqBuilder toBuilder() {
        return new ActiveMaintenanceReqBuilder(this);
    }
}
