package org.finessebridge.app.bridge.outcome;

import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.jspecify.annotations.Nullable;

/** Translates the ways in which a CTI request fails to the errors that Finesse publishes. */
public final class OutcomeToApiError {

    private static final ControlFailureCode LOST = ControlFailureCode.CF_RESOURCE_OUT_OF_SERVICE;
    private static final ControlFailureCode LATE = ControlFailureCode.CF_REQUEST_TIMEOUT_REJECTION;
    private static final ControlFailureCode UNKNOWN = ControlFailureCode.CF_GENERIC_UNSPECIFIED;
    private static final ControlFailureCode BUSY = ControlFailureCode.CF_RESOURCE_BUSY;

    private OutcomeToApiError() {}

    /** What that outcome means for a request for another state (guide, "User API Errors"). */
    public static RequestOutcome ofState(CtiOutcome<?> outcome, RequestedState state, Deployment.Type deployment) {
        return outcome instanceof CtiOutcome.Refused<?> refused
                ? new RequestOutcome.Refused(StateRefusal.of(refused, state, deployment))
                : unrefused(outcome);
    }

    private static RequestOutcome unrefused(CtiOutcome<?> outcome) {
        return switch (outcome) {
            case CtiOutcome.Confirmed<?> confirmed -> new RequestOutcome.Confirmed();
            case CtiOutcome.Refused<?> refused -> throw new IllegalArgumentException("has words of its own");
            case CtiOutcome.Rejected<?> rejected ->
                new RequestOutcome.Refused(
                        error("Generic Error", "CF_GENERIC_OPERATION", Long.toString(rejected.status()), null, null));
            case CtiOutcome.TimedOut<?> timedOut -> new RequestOutcome.Unheard(late());
            case CtiOutcome.Unreadable<?> unreadable -> new RequestOutcome.Unheard(error("Generic Error", UNKNOWN));
            case CtiOutcome.SessionLost<?> lost -> new RequestOutcome.SessionLost(sessionLost());
            case CtiOutcome.NotSent<?> notSent ->
                new RequestOutcome.Unsent(notSent.isWithoutSession() ? sessionLost() : error("Generic Error", BUSY));
        };
    }

    /** What that outcome means for a request about a call (guide, "Dialog API Errors"). */
    public static RequestOutcome ofCall(CtiOutcome<?> outcome, DialogAction action, Deployment.Type deployment) {
        return outcome instanceof CtiOutcome.Refused<?> refused
                ? new RequestOutcome.Refused(CallRefusal.of(refused, action, deployment))
                : unrefused(outcome);
    }

    /** A transfer and a conference join two calls, and the user has one. */
    public static ApiErrorsData noOtherCall() {
        return error("Generic Error", ControlFailureCode.CF_NO_ACTIVE_CALL);
    }

    /** The call has left the user before the request was carried out. */
    public static ApiErrorsData callGone() {
        return error("Generic Error", ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID);
    }

    /** The session with the CTI server has ended while the request was under way. */
    public static ApiErrorsData sessionLost() {
        return error("Internal Server Error", LOST);
    }

    /** The time of the request is over, and nobody has heard that it was carried out. */
    public static ApiErrorsData late() {
        return error("Generic Error", LATE);
    }

    /** The agent's state rules the request out. */
    public static ApiErrorsData invalidState() {
        return error("Invalid State", ControlFailureCode.CF_INVALID_OBJECT_STATE);
    }

    /** The user whom the request is about has been removed. */
    public static ApiErrorsData userRemoved() {
        return error("Generic Error", ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED);
    }

    private static ApiErrorsData error(String type, ControlFailureCode code) {
        return error(type, code.name(), Integer.toString(code.code()), null, null);
    }

    private static ApiErrorsData error(
            String type, String message, String data, @Nullable String peripheralErrorCode, @Nullable String text) {
        return new ApiErrorsData(new ApiErrorsData.ApiError(data, message, type, peripheralErrorCode, text));
    }
}
