package org.finessebridge.cti.simulator.session;

import java.time.Instant;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.jspecify.annotations.Nullable;

/** What is up and what is down behind a simulated CTI server. Used on its event loop only. */
final class SystemStatus {

    /** Bits of PGStatus. Guide, Constants, "PG Status Code Values". */
    private static final long OPC_DOWN = 0x1;

    private static final long CC_DOWN = 0x2;

    private static final long PERIPHERAL_OFFLINE = 0x4;
    private static final long CTI_SERVER_OFFLINE = 0x8;

    private boolean peripheralOnline = true;
    private boolean gatewayOnline = true;
    private boolean ctiServerOnline = true;
    private boolean centralControllerOnline = true;

    boolean isPeripheralOnline() {
        return peripheralOnline && gatewayOnline;
    }

    /** Keeps what a system event says, so that clients that come later hear of it too. */
    void happened(SystemEventId event) {
        switch (event) {
            case PERIPHERAL_ONLINE -> {
                peripheralOnline = true;
                gatewayOnline = true; // no other event takes its absence back
            }
            case PERIPHERAL_GATEWAY_OFFLINE -> gatewayOnline = false;
            case CTI_SERVER_ONLINE -> ctiServerOnline = true;
            case CTI_SERVER_OFFLINE -> ctiServerOnline = false;
            case PERIPHERAL_OFFLINE -> peripheralOnline = false;
            case CENTRAL_CONTROLLER_ONLINE -> centralControllerOnline = true;
            case CENTRAL_CONTROLLER_OFFLINE -> centralControllerOnline = false;
            default -> {} // of the moment, or about devices
        }
    }

    /** PGStatus: what is down, and the bits that a behaviour adds. */
    long pgStatus(SimulatorBehaviour behaviour) {
        return behaviour.pgStatus()
                | (gatewayOnline ? 0 : OPC_DOWN)
                | (isPeripheralOnline() ? 0 : PERIPHERAL_OFFLINE)
                | (ctiServerOnline ? 0 : CTI_SERVER_OFFLINE)
                | (centralControllerOnline ? 0 : CC_DOWN);
    }

    /** Whether the peripheral is there, as a client hears it first. */
    SystemEventId peripheral() {
        return isPeripheralOnline() ? SystemEventId.PERIPHERAL_ONLINE : SystemEventId.PERIPHERAL_OFFLINE;
    }

    /**
     * The event of an id.
     *
     * @param peripheralId for events about a peripheral or its devices
     * @param text for TEXT_FYI and events about an instrument
     */
    SystemEvent event(
            SystemEventId id, long peripheralId, @Nullable String text, Instant now, SimulatorBehaviour behaviour) {
        boolean ofPeripheral = switch (id) {
            case PERIPHERAL_ONLINE, PERIPHERAL_OFFLINE, INSTRUMENT_OUT_OF_SERVICE, INSTRUMENT_BACK_IN_SERVICE -> true;
            default -> false;
        };
        return new SystemEvent(
                pgStatus(behaviour),
                now,
                Coded.of(id),
                ofPeripheral ? peripheralId : 0,
                0,
                0,
                Coded.of(DeviceIdType.NONE),
                text,
                null);
    }
}
