package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * What can be refused at once because the user's state rules it out (guide, "User API Errors":
 * Invalid State). Everything else is for the CTI server to decide.
 */
final class StateRules {

    private StateRules() {}

    /** Why the request can't be taken on in that state; null if it can. */
    static @Nullable FinesseApiException refusal(UserStateRequest request, UserStatus now, Deployment.Type deployment) {
        boolean allowed = switch (request.state()) {
            case LOGIN, READY -> true;
            case NOT_READY -> !(request.requester() instanceof Requester.Supervisor) || mayBeMadeNotReady(now.state());
            case LOGOUT -> maySignOut(request, now.state(), deployment);
            case WORK, WORK_READY -> mayWrapUp(now);
        };
        return allowed ? null : invalidState();
    }

    /** From when a supervisor may do it. */
    private static boolean mayBeMadeNotReady(UserState now) {
        return switch (now) {
            case READY, WORK, WORK_READY -> true;
            case LOGOUT, NOT_READY, RESERVED, RESERVED_OUTBOUND, RESERVED_OUTBOUND_PREVIEW, TALKING, HOLD, UNKNOWN ->
                false;
        };
    }

    /** Whoever has a call can't leave it on UCCE; others may send an agent away after it. */
    private static boolean maySignOut(UserStateRequest request, UserState now, Deployment.Type deployment) {
        boolean leavesACall = request.isOwn() && now.isDuringCall() && deployment == Deployment.Type.UCCE;
        return now != UserState.LOGOUT && !leavesACall;
    }

    /** Wrap-up follows a call, where the agent may have it. */
    private static boolean mayWrapUp(UserStatus now) {
        boolean hasCall = now.state().isDuringCall() || now.state().isWrapUp() || now.state() == UserState.UNKNOWN;
        return hasCall && !now.wrapUp().isNeverAllowed();
    }

    private static FinesseApiException invalidState() {
        return new FinesseApiException(ErrorType.INVALID_STATE, "22", "CF_INVALID_OBJECT_STATE");
    }
}
