package org.finessebridge.app.user;

import java.util.Arrays;
import java.util.Optional;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.reasoncode.ReasonCategory;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodes;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the body of a PUT into a request, or refuses it (guide, "User API Errors"). */
@Component
final class UserStateRequestReader {

    /** What clients send where a user has none, because the User object has it. */
    private static final String NO_REASON_CODE = "-1";

    private final ReasonCodes codes;
    private final SignInReader signIns;

    UserStateRequestReader(ReasonCodes codes, SignInReader signIns) {
        this.codes = codes;
        this.signIns = signIns;
    }

    UserStateRequest read(UserBody body, RequestId requestId, SignedInUser caller, DirectoryUser target) {
        boolean self = UserAccess.isSelf(caller, target);
        RequestedState state = state(body.state());
        if (!self && !isForSupervisors(state)) {
            throw invalidState(state);
        }
        Integer reasonCode = reasonCode(state, self, target, body.reasonCodeId());
        boolean login = state == RequestedState.LOGIN;
        return new UserStateRequest(
                requestId,
                target.loginId(),
                state,
                login ? signIns.read(body) : null,
                reasonCode,
                self && wantsPassword(state) ? caller.password() : null,
                self ? new Requester.Self() : new Requester.Supervisor(caller.loginId()));
    }

    /** The CTI server checks it at sign-in and sign-out (CTI guide, "Set Agent State Req"). */
    private static boolean wantsPassword(RequestedState state) {
        return state == RequestedState.LOGIN || state == RequestedState.LOGOUT;
    }

    private static RequestedState state(@Nullable String text) {
        String name = SignInReader.required("state", "State Parameter missing", text);
        Optional<RequestedState> state = Arrays.stream(RequestedState.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
        return state.orElseThrow(
                () -> new FinesseApiException(ErrorType.INVALID_INPUT, "state", "Invalid State specified for user"));
    }

    /**
     * The reason that agents give for themselves: where their team has reason codes for the state, they
     * have to, by the id of one; else they must not (guide, "User—Change Agent State With Reason Code").
     */
    private @Nullable Integer reasonCode(
            RequestedState state, boolean self, DirectoryUser target, @Nullable String text) {
        String id = text == null ? "" : text.strip();
        boolean given = !id.isEmpty() && !id.equals(NO_REASON_CODE);
        ReasonCategory category = self ? category(state) : null;
        if (category == null || codes.of(target.teamId(), category).isEmpty()) {
            if (given) {
                throw new FinesseApiException(
                        ErrorType.INVALID_INPUT,
                        "finesse.api.reasoncode.not_allowed",
                        "For this operation, Reason Codes are not allowed.");
            }
            return null;
        }
        if (!given) {
            throw new FinesseApiException(
                    ErrorType.PARAMETER_MISSING,
                    "finesse.api.reasoncode.require_reasoncode",
                    "The state change requires a valid reason code.");
        }
        return codes.findOf(target.teamId(), ObjectId.of(id))
                .filter(code -> code.category() == category)
                .map(ReasonCode::code)
                .orElseThrow(() -> new FinesseApiException(
                        ErrorType.INVALID_INPUT, "reasonCodeId", "The reason code does not exist, or is not for that"));
    }

    private static @Nullable ReasonCategory category(RequestedState state) {
        return switch (state) {
            case NOT_READY -> ReasonCategory.NOT_READY;
            case LOGOUT -> ReasonCategory.LOGOUT;
            case LOGIN, READY, WORK, WORK_READY -> null;
        };
    }

    /** Guide, "Change Agent State": what a supervisor may do to an agent. */
    private static boolean isForSupervisors(RequestedState state) {
        return switch (state) {
            case READY, NOT_READY, LOGOUT -> true;
            case LOGIN, WORK, WORK_READY -> false;
        };
    }

    private static FinesseApiException invalidState(RequestedState state) {
        return new FinesseApiException(
                ErrorType.INVALID_STATE,
                "state",
                state == RequestedState.LOGIN
                        ? "A supervisor can't sign another user in"
                        : "A supervisor can't put another user into wrap-up");
    }
}
