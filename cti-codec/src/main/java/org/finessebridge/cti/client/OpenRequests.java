package org.finessebridge.cti.client;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.code.AgentStateMask;
import org.finessebridge.cti.message.code.CallMsgMask;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigMsgMask;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.OpenReq;

/** What a client asks for when it opens a session, and what the answers mean to an operator. */
final class OpenRequests {

    /** The first version with active and standby servers (12.6). */
    private static final int ACTIVE_STANDBY_SINCE = 24;

    private static final int HEARTBEATS_PER_IDLE_TIMEOUT = 4;
    private static final long SHORTEST_IDLE_TIMEOUT = 20;

    /** UCCX developer guide: less than 120. */
    private static final long LONGEST_IDLE_TIMEOUT_OF_UCCX = 119;

    private OpenRequests() {}

    static OpenReq openReq(long invokeId, ProtocolVersion version, CtiClientSettings settings) {
        long idleTimeout = settings.heartbeatInterval()
                .multipliedBy(HEARTBEATS_PER_IDLE_TIMEOUT)
                .toSeconds();
        if (version.isUccx()) {
            idleTimeout = Math.min(idleTimeout, LONGEST_IDLE_TIMEOUT_OF_UCCX);
        }
        long services = services(version, settings);
        return OpenReq.builder()
                .invokeId(invokeId)
                .versionNumber(version.number())
                .idleTimeout(Math.max(SHORTEST_IDLE_TIMEOUT, idleTimeout))
                .servicesRequested(services)
                .callMsgMask(CallMsgMask.ALL)
                .agentStateMask(AgentStateMask.ALL)
                .configMsgMask((services & ServiceMask.CONFIG_EVENTS) == 0 ? 0 : ConfigMsgMask.ALL)
                .clientId(settings.clientId())
                .clientPassword(settings.clientPassword())
                .clientSignature(settings.clientSignature())
                .build();
    }

    /** The services to ask for: those that are needed or wished for, and the news of a planned switch. */
    static long services(ProtocolVersion version, CtiClientSettings settings) {
        return settings.requiredServices()
                | settings.optionalServices()
                | (!version.isUccx() && version.has(ACTIVE_STANDBY_SINCE) ? ServiceMask.ACTIVE_STANDBY : 0);
    }

    /** Why OPEN_REQ was refused, and what an operator can do. */
    static SessionEnd refusal(long status) {
        StatusCode known = Coded.of(StatusCode.class, status).known();
        String advice = switch (known) {
            case null -> "";
            case INVALID_VERSION -> "; set a protocol version that the server speaks";
            case INVALID_PASSWORD, REQUIRED_DATA_MISSING -> "; check the client id and the client password";
            case INVALID_TIMEOUT -> "; set a longer heartbeat interval";
            case FUNCTION_NOT_AVAILABLE, INVALID_SERVICE_MASK ->
                "; let the server grant ALL_EVENTS and CLIENT_CONTROL to this client";
            case CTI_SERVER_OFFLINE, SERVER_NOT_MASTER, INVALID_CLIENT_FOR_STANDBY, SERVER_IN_MAINTENANCE_MODE ->
                "; the server is not active, the other side may be";
            default -> "";
        };
        return new SessionEnd(
                known == StatusCode.INVALID_VERSION ? SessionEnd.Cause.VERSION_REFUSED : SessionEnd.Cause.FAILED,
                "OPEN_REQ refused, " + StatusCode.nameOf(status) + advice);
    }

    /** Why a session without some service is none. */
    static SessionEnd lacks(long missing, String clientId) {
        return SessionEnd.failed("the CTI server did not grant %s; allow it for client id %s"
                .formatted(ServiceNames.of(missing), clientId));
    }
}
