package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Tells the clients whether the server goes to maintenance or has given it up.
 *
 * <p>ACTIVE_MAINTENANCE_EVENT, type 280. CTI Server Message Reference Guide, Session Management,
 * Active Maintenance Event.
 *
 * <p>Since version 24.
 */
@MessageType(280)
public record ActiveMaintenanceEvent(@Fixed(WireType.BOOL) boolean maintenanceModeStatus, Remainder remainder)
        implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public ActiveMaintenanceEvent(boolean maintenanceModeStatus) {
        this(maintenanceModeStatus, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ActiveMaintenanceEventBuilder builder() {
        return new ActiveMaintenanceEventBuilder();
    }

    /** A builder with the values of this message. */
    public ActiveMaintenanceEventBuilder toBuilder() {
        return new ActiveMaintenanceEventBuilder(this);
    }
}
