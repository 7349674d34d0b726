package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.Remainder;

/**
 * The client's answer to {@link ActiveMaintenanceReq}; none within 5 s is a no.
 *
 * <p>ACTIVE_MAINTENANCE_RESP, type 279. CTI Server Message Reference Guide, Session Management,
 * Active Maintenance Resp.
 *
 * @param invokeId the number of the server's request
 * @param maintenanceModeAccepted whether the server may go into maintenance
 */
@MessageType(279)
public record ActiveMaintenanceResp(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.BOOL) boolean maintenanceModeAccepted,
        Remainder remainder)
        implements CtiIndication {

    /** A message with nothing beyond its listed fields. */
    public ActiveMaintenanceResp(long invokeId, boolean maintenanceModeAccepted) {
        this(invokeId, maintenanceModeAccepted, Remainder.NONE);
    }
}
