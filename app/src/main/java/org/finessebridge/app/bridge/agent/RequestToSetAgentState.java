package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReqBuilder;
import org.finessebridge.cti.message.code.AgentState;
import org.jspecify.annotations.Nullable;

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
     * @param device the instrument that the agent is at or signs in at; null for none
     */
    static SetAgentStateReq translate(UserStateRequest request, @Nullable String device) {
        SetAgentStateReqBuilder builder = SetAgentStateReq.builder(agentState(request))
                .agentId(request.loginId())
                .agentInstrument(device)
                .eventReasonCode(request.state() == RequestedState.LOGIN ? NO_REASON_AT_LOGIN : reason(request));
        if (request.password() != null) {
            builder.agentPassword(new Secret(request.password().reveal()));
        }
        if (request.requester() instanceof Requester.Supervisor(String supervisorId)) {
            builder.supervisorId(supervisorId);
        }
        SetAgentStateReq built = builder.build();
        return isForced(request) ? built.forced() : built;
    }

    /** The reason that the state's event will carry. */
    static int reason(UserStateRequest request) {
        return switch (request.requester()) {
            case Requester.Self self -> NO_REASON;
            case Requester.Supervisor supervisor -> SUPERVISOR_REASON;
            case Requester.Automatic(int reasonCode) -> reasonCode;
        };
    }

    private static AgentState agentState(UserStateRequest request) {
        return switch (request.state()) {
            case LOGIN -> AgentState.LOGIN;
            case READY -> AgentState.AVAILABLE;
            case NOT_READY -> AgentState.NOT_READY;
            case LOGOUT -> AgentState.LOGOUT;
        };
    }

    /** The original forces sign-in; a supervisor's word is final, and so is the product's own. */
    private static boolean isForced(UserStateRequest request) {
        return request.state() == RequestedState.LOGIN || !request.isOwn();
    }
}
