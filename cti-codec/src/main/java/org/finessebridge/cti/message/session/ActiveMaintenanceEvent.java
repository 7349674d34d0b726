package org.finessebridge.cti.message.session;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Says how the question of {@link ActiveMaintenanceReq} was decided, all clients having been asked.
 *
 * <p>ACTIVE_MAINTENANCE_EVENT, type 280. CTI Server Message Reference Guide, Session Management,
 * Active Maintenance Event.
 *
 * @param maintenanceModeStatus true: the server goes into maintenance, clients leave it; false: it
 *     stays active
 */
@MessageType(280)
public record ActiveMaintenanceEvent(
        @Fixed(WireType.BOOL) boolean maintenanceModeStatus, Remainder remainder)
        implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public ActiveMaintenanceEvent(boolean maintenanceModeStatus) {
        this(maintenanceModeStatus, Remainder.NONE);
    }
}
