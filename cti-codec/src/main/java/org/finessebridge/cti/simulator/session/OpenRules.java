package org.finessebridge.cti.simulator.session;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentDevice;
import org.jspecify.annotations.Nullable;

/** The rules of OPEN_REQ. Guide, "Session Management". */
final class OpenRules {

    /** IdleTimeout of a client that is never dropped. */
    static final long NO_IDLE_TIMEOUT = 0xFFFF_FFFFL;

    private static final long SHORTEST_IDLE_TIMEOUT = 20;

    /** UCCX developer guide: "less than 120"; and with heartbeats at most 30 s apart, not none. */
    private static final long LONGEST_IDLE_TIMEOUT_OF_UCCX = 119;

    /** UCCX developer guide: the service masks that it knows. */
    private static final long SERVICES_OF_UCCX = ServiceMask.CLIENT_EVENTS
            | ServiceMask.CALL_DATA_UPDATE
            | ServiceMask.CLIENT_CONTROL
            | ServiceMask.ALL_EVENTS
            | ServiceMask.SUPERVISOR
            | ServiceMask.AGENT_STATE_CONTROL_ONLY
            | ServiceMask.CONFIG_EVENTS;

    private static final int ACTIVE_STANDBY_SINCE = 24;

    private final SessionSettings settings;
    private final SimulatedPeripheral peripheral;

    OpenRules(SessionSettings settings, SimulatedPeripheral peripheral) {
        this.settings = settings;
        this.peripheral = peripheral;
    }

    /** Why a connection's first OPEN_REQ is refused; null where it is not. */
    @Nullable
    StatusCode refusal(OpenReq request, ServerRole role) {
        if (!settings.versions().includes(request.versionNumber())) {
            return StatusCode.INVALID_VERSION;
        }
        if (role == ServerRole.STANDBY && !knowsStandby(request)) {
            return request.versionNumber() < ACTIVE_STANDBY_SINCE
                    ? StatusCode.CTI_SERVER_OFFLINE
                    : StatusCode.INVALID_CLIENT_FOR_STANDBY;
        }
        if (request.idleTimeout() < SHORTEST_IDLE_TIMEOUT
                || (settings.versions().isUccx() && request.idleTimeout() > LONGEST_IDLE_TIMEOUT_OF_UCCX)) {
            return StatusCode.INVALID_TIMEOUT;
        }
        if ((request.reserved1() | request.reserved2() | request.reserved3()) != 0) {
            return StatusCode.INVALID_RESERVED_FIELD;
        }
        String clientId = request.clientId();
        if (clientId == null || clientId.isEmpty() || request.clientPassword() == null) {
            return StatusCode.REQUIRED_DATA_MISSING;
        }
        return isAgentMode(request) ? agentModeRefusal(request) : null;
    }

    /** The version that the client names; it has been found acceptable. */
    ProtocolVersion version(OpenReq request) {
        return settings.versions().version(request.versionNumber());
    }

    /** The services of a request that there are. */
    long granted(OpenReq request) {
        long granted = request.servicesRequested() & settings.services();
        if (settings.versions().isUccx()) {
            return granted & SERVICES_OF_UCCX;
        }
        return request.versionNumber() < ACTIVE_STANDBY_SINCE ? granted & ~ServiceMask.ACTIVE_STANDBY : granted;
    }

    /** Whether the client gets one agent's events, and not all. */
    boolean isAgentMode(OpenReq request) {
        return (granted(request) & (ServiceMask.CLIENT_EVENTS | ServiceMask.ALL_EVENTS)) == ServiceMask.CLIENT_EVENTS;
    }

    private boolean knowsStandby(OpenReq request) {
        return (granted(request) & ServiceMask.ACTIVE_STANDBY) != 0;
    }

    private @Nullable StatusCode agentModeRefusal(OpenReq request) {
        AgentDevice wanted = AgentDevice.of(request);
        if (wanted == null) {
            return StatusCode.REQUIRED_DATA_MISSING;
        }
        if (request.peripheralId() != peripheral.centre().peripheralId()) {
            return StatusCode.INVALID_PERIPHERAL_ID;
        }
        String agentId = wanted.agentId();
        String device = wanted.device();
        if ((agentId != null && peripheral.centre().agent(agentId) == null)
                || (device != null && !peripheral.centre().hasExtension(device))) {
            return StatusCode.INVALID_AGENT_DATA;
        }
        String instrument = request.agentInstrument();
        AgentDesk desk = agentId == null ? null : peripheral.agents().byId(agentId);
        String extension = desk == null ? null : desk.extension();
        boolean contradicts = device != null
                && ((extension != null && !extension.equals(device))
                        || (instrument != null && !instrument.isEmpty() && !instrument.equals(device)));
        return contradicts ? StatusCode.INCONSISTENT_AGENT_DATA : null;
    }
}
