package org.finessebridge.app.bridge;

import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReqBuilder;

/** Translates a request for another state to the CTI request. */
final class RequestToSetAgentState {

    /** UCCE's system reason code for what a supervisor did to an agent. */
    static final int SUPERVISOR_REASON = 999;

    private static final int NO_REASON = 0;

    /** What the original sends for "none" at sign-in: -15532 in two bytes. */
    private static final int NO_REASON_AT_LOGIN = 0xFFFF & -15532;

    private RequestToSetAgentState() {}

    /**
     * The CTI request.
     *
     * @param signedInAt the extension at which the agent is signed in; empty if signed out
     */
    static SetAgentStateReq translate(UserStateRequest request, String signedInAt) {
        SetAgentStateReqBuilder builder =
                SetAgentStateReq.builder(agentState(request)).agentId(request.loginId());
        if (request.extension() != null) {
            builder.agentInstrument(request.extension());
        } else if (!signedInAt.isEmpty()) {
            builder.agentInstrument(signedInAt);
        }
        if (request.password() != null) {
            builder.agentPassword(new Secret(request.password().reveal()));
        }
        builder.eventReasonCode(
                request.state() == RequestedState.LOGIN ? NO_REASON_AT_LOGIN : reason(request));
        builder.supervisorId(request.supervisorId());
        SetAgentStateReq built = builder.build();
        return isForced(request) ? built.forced() : built;
    }

    /** The reason that the state's event will carry. */
    static int reason(UserStateRequest request) {
        return request.supervisorId() == null ? NO_REASON : SUPERVISOR_REASON;
    }

    private static AgentState agentState(UserStateRequest request) {
        return switch (request.state()) {
            case LOGIN -> AgentState.LOGIN;
            case READY -> AgentState.AVAILABLE;
            case NOT_READY -> AgentState.NOT_READY;
            case LOGOUT -> AgentState.LOGOUT;
        };
    }

    /** The original forces sign-in; a supervisor's word is final. */
    private static boolean isForced(UserStateRequest request) {
        return switch (request.state()) {
            case LOGIN -> true;
            case READY, NOT_READY, LOGOUT -> request.supervisorId() != null;
        };
    }
}
