package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.jspecify.annotations.Nullable;

/**
 * What can be refused at once because the user's state rules it out (guide, "User API Errors":
 * Invalid State). Everything else is for the CTI server to decide.
 */
final class StateRules {

    private StateRules() {}

    /** Why the request can't be taken on in that state; null if it can. */
    static @Nullable FinesseApiException refusal(UserStateRequest request, UserState now) {
        boolean signedOut = now == UserState.LOGOUT;
        if (request.state() == RequestedState.LOGOUT && signedOut) {
            return invalidState();
        }
        if (request.requester() instanceof Requester.Supervisor && request.state() == RequestedState.NOT_READY) {
            return switch (now) {
                case READY, WORK, WORK_READY -> null;
                case LOGOUT,
                        NOT_READY,
                        RESERVED,
                        RESERVED_OUTBOUND,
                        RESERVED_OUTBOUND_PREVIEW,
                        TALKING,
                        HOLD,
                        UNKNOWN -> invalidState();
            };
        }
        return null;
    }

    private static FinesseApiException invalidState() {
        return new FinesseApiException(ErrorType.INVALID_STATE, "22", "CF_INVALID_OBJECT_STATE");
    }
}
