package org.finessebridge.app.bridge.outcome;

import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.jspecify.annotations.Nullable;

/**
 * What CONTROL_FAILURE_CONF to a request for another state means to clients (guide, "User API
 * Errors"). Some codes mean something else at a sign-in.
 */
final class StateRefusal {

    private StateRefusal() {}

    static ApiErrorsData of(CtiOutcome.Refused<?> refused, RequestedState state, Deployment.Type deployment) {
        long peripheral = refused.peripheralErrorCode();
        @Nullable String code = peripheral == 0 ? null : Long.toString(peripheral);
        return new ApiErrorsData(new ApiErrorsData.ApiError(
                Integer.toString(refused.failureCode()),
                ControlFailureCode.nameOf(refused.failureCode()),
                type(refused.failureCode(), state == RequestedState.LOGIN, deployment),
                code,
                refused.text()));
    }

    private static String type(int failure, boolean signsIn, Deployment.Type deployment) {
        return switch (failure) {
            case 5, 12, 260, 261 -> "Invalid Device";
            case 70 -> signsIn ? "Invalid Device" : "Generic Error";
            case 33 -> {
                if (signsIn) {
                    yield "Device Busy";
                }
                // UCCX keeps no READY for the time after a call: so it refuses one in a call of no queue.
                yield deployment == Deployment.Type.UCCX ? "Invalid State" : "Generic Error";
            }
            case 259, 283 -> "Device Busy";
            case 21, 22, 265, 280, 281 -> "Invalid State";
            default -> "Generic Error";
        };
    }
}
