package org.finessebridge.cti.simulator;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.DeviceIdType;
import org.finessebridge.cti.message.ServiceMask;
import org.finessebridge.cti.message.SessionType;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.SystemEventId;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.PeripheralControl;
import org.finessebridge.cti.message.session.SystemEvent;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The rules of OPEN_REQ, and what a client hears first. Guide, "Session Management". */
final class SimulatedOpen {

    /** IdleTimeout of a client that is never dropped. */
    static final long NO_IDLE_TIMEOUT = 0xFFFF_FFFFL;

    private static final long SERVICES = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL;
    private static final long SHORTEST_IDLE_TIMEOUT = 20;

    private SimulatedOpen() {}

    /** Why a first OPEN_REQ is refused; null where it is not. */
    static @Nullable StatusCode refusal(OpenReq request) {
        String clientId = request.clientId();
        if (!ProtocolVersion.isSupported(request.versionNumber())) {
            return StatusCode.INVALID_VERSION;
        }
        if (request.idleTimeout() < SHORTEST_IDLE_TIMEOUT) {
            return StatusCode.INVALID_TIMEOUT;
        }
        if ((request.reserved1() | request.reserved2() | request.reserved3()) != 0) {
            return StatusCode.INVALID_RESERVED_FIELD;
        }
        if (clientId == null || clientId.isEmpty() || request.clientPassword() == null) {
            return StatusCode.REQUIRED_DATA_MISSING;
        }
        return null;
    }

    /** The services of a request that the simulator has. */
    static long granted(OpenReq request) {
        return request.servicesRequested() & SERVICES;
    }

    static OpenConf confirmation(OpenReq request, ContactCentre centre, Instant now) {
        return OpenConf.builder()
                .invokeId(request.invokeId())
                .servicesGranted(granted(request))
                .icmCentralControllerTime(now)
                .peripheralOnline(true)
                .peripheralType(centre.peripheralType())
                .sessionType(SessionType.ACTIVE)
                .peripherals(List.of(new PeripheralControl(centre.peripheralId(), 0)))
                .build();
    }

    static SystemEvent peripheralOnline(ContactCentre centre, Instant now) {
        return new SystemEvent(
                0,
                now,
                Coded.of(SystemEventId.PERIPHERAL_ONLINE),
                centre.peripheralId(),
                0,
                0,
                Coded.of(DeviceIdType.NONE),
                null,
                null);
    }
}
