package org.finessebridge.cti.client;

import org.finessebridge.cti.message.AgentStateMask;
import org.finessebridge.cti.message.CallMsgMask;
import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.ServiceMask;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.session.OpenReq;

/** What a client asks for when it opens a session, and what its refusals mean to an operator. */
final class OpenRequests {

    /** The services that a client needs. */
    static final long SERVICES = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL;

    private static final int HEARTBEATS_PER_IDLE_TIMEOUT = 4;
    private static final long SHORTEST_IDLE_TIMEOUT = 20;

    private OpenRequests() {}

    static OpenReq openReq(long invokeId, CtiClientSettings settings) {
        long idleTimeout =
                settings.heartbeatInterval().multipliedBy(HEARTBEATS_PER_IDLE_TIMEOUT).toSeconds();
        return OpenReq.builder()
                .invokeId(invokeId)
                .versionNumber(settings.protocolVersion().number())
                .idleTimeout(Math.max(SHORTEST_IDLE_TIMEOUT, idleTimeout))
                .servicesRequested(SERVICES)
                .callMsgMask(CallMsgMask.ALL)
                .agentStateMask(AgentStateMask.ALL)
                .clientId(settings.clientId())
                .clientPassword(settings.clientPassword())
                .clientSignature(settings.clientSignature())
                .build();
    }

    /** Why OPEN_REQ was refused, and what an operator can do. */
    static String refusal(long status) {
        String advice =
                switch (Coded.of(StatusCode.class, status).known()) {
                    case null -> "";
                    case INVALID_VERSION -> "; set a protocol version that the server speaks";
                    case INVALID_PASSWORD, REQUIRED_DATA_MISSING ->
                            "; check the client id and the client password";
                    case INVALID_TIMEOUT -> "; set a longer heartbeat interval";
                    case FUNCTION_NOT_AVAILABLE, INVALID_SERVICE_MASK ->
                            "; let the server grant ALL_EVENTS and CLIENT_CONTROL to this client";
                    case CTI_SERVER_OFFLINE, SERVER_NOT_MASTER, INVALID_CLIENT_FOR_STANDBY ->
                            "; the server is not active, the other side may be";
                    default -> "";
                };
        return "OPEN_REQ refused, " + StatusCode.nameOf(status) + advice;
    }
}
