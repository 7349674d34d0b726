package org.finessebridge.app.bridge.agent;

import java.util.Objects;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.MobileAgent;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.SignIn;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReqBuilder;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.jspecify.annotations.Nullable;

/** Translates a request for another state to the CTI request. */
final class RequestToSetAgentState {

    /** UCCE's system reason code for what a supervisor did to an agent. */
    static final int SUPERVISOR_REASON = 999;

    /** The reason of who is logged out because the clients have gone. */
    static final int CONNECTION_FAILURE = 255;

    private static final int UCCX_SUPERVISOR_NOT_READY = 33;
    private static final int UCCX_SUPERVISOR_LOGOUT = 22;

    private static final int NO_REASON = 0;

    /** What the original sends as the agent's capacity with a forced logout. */
    private static final long FORCED_LOGOUT_SERVICE = 1;

    /** What the original sends for "none" at sign-in: -15532 in two bytes. */
    private static final int NO_REASON_AT_LOGIN = 0xFFFF & -15532;

    private RequestToSetAgentState() {}

    /**
     * The CTI request.
     *
     * @param device the instrument that the agent is at or signs in at; null for none
     * @param deployment whose reason codes are sent
     */
    static SetAgentStateReq translate(UserStateRequest request, @Nullable String device, Deployment.Type deployment) {
        SetAgentStateReqBuilder builder = SetAgentStateReq.builder(agentState(request))
                .agentId(request.loginId())
                .agentInstrument(device)
                .eventReasonCode(
                        request.state() == RequestedState.LOGIN ? NO_REASON_AT_LOGIN : reason(request, deployment));
        if (request.signIn() != null) {
            signIn(builder, request.signIn());
        }
        if (request.password() != null) {
            builder.agentPassword(new Secret(request.password().reveal()));
        }
        if (request.requester() instanceof Requester.Supervisor(String supervisorId)) {
            builder.supervisorId(supervisorId);
        }
        if (request.requester() instanceof Requester.Presence) {
            builder.agentServiceReq(FORCED_LOGOUT_SERVICE);
        }
        SetAgentStateReq built = builder.build();
        return isForced(request) ? built.forced() : built;
    }

    private static void signIn(SetAgentStateReqBuilder builder, SignIn as) {
        builder.activeTerminal(as.activeDeviceId());
        MobileAgent mobile = as.mobileAgent();
        if (mobile != null) {
            builder.agentWorkMode(
                            mobile.mode() == MobileAgent.Mode.NAILED_CONNECTION
                                    ? AgentWorkMode.RA_NAILED_CONNECTION
                                    : AgentWorkMode.RA_CALL_BY_CALL)
                    .agentInstrument(as.extension() + AgentObservation.BEFORE_NUMBER + mobile.dialNumber());
        }
    }

    /** The reason that the state's event will carry. */
    static int reason(UserStateRequest request, Deployment.Type deployment) {
        return switch (request.requester()) {
            case Requester.Self self -> Objects.requireNonNullElse(request.reasonCode(), NO_REASON);
            case Requester.Supervisor supervisor -> supervisorsReason(request.state(), deployment);
            case Requester.Automatic(int reasonCode) -> reasonCode;
            case Requester.Presence clientsGone -> CONNECTION_FAILURE;
        };
    }

    private static int supervisorsReason(RequestedState state, Deployment.Type deployment) {
        return switch (deployment) {
            case UCCE -> SUPERVISOR_REASON;
            case UCCX -> state == RequestedState.LOGOUT ? UCCX_SUPERVISOR_LOGOUT : UCCX_SUPERVISOR_NOT_READY;
        };
    }

    private static AgentState agentState(UserStateRequest request) {
        return switch (request.state()) {
            case LOGIN -> AgentState.LOGIN;
            case READY -> AgentState.AVAILABLE;
            case NOT_READY -> AgentState.NOT_READY;
            case LOGOUT -> AgentState.LOGOUT;
            case WORK -> AgentState.WORK_NOT_READY;
            case WORK_READY -> AgentState.WORK_READY;
        };
    }

    /** The original forces sign-in; a supervisor's sign-out is final, and so is the product's own. */
    private static boolean isForced(UserStateRequest request) {
        return request.state() == RequestedState.LOGIN
                || (request.state() == RequestedState.LOGOUT && !request.isOwn())
                || request.requester() instanceof Requester.Automatic;
    }
}
