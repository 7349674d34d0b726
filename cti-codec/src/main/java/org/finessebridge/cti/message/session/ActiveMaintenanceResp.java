package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.Remainder;

/**
 * The client's answer to ACTIVE_MAINTENANCE_REQ, wanted within 5 seconds; no answer counts as no.
 *
 * <p>ACTIVE_MAINTENANCE_RESP, type 279. CTI Server Message Reference Guide, Session Management,
 * Active Maintenance Resp.
 *
 * <p>Since version 24.
 */
@MessageType(279)
public record ActiveMaintenanceResp(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.BOOL) boolean maintenanceModeAccepted,
        Remainder remainder) implements CtiIndication {

    /** A message with nothing beyond its listed fields. */
    public ActiveMaintenanceResp(long invokeId, boolean maintenanceModeAccepted) {
        this(invokeId, maintenanceModeAccepted, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ActiveMaintenanceRespBuilder builder() {
        return new ActiveMaintenanceRespBuilder();
    }

    /** A builder with the values of this message. */
    public ActiveMaintenanceRespBuilder toBuilder() {
        return new ActiveMaintenanceRespBuilder(this);
    }
}
