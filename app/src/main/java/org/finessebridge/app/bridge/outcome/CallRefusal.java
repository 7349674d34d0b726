package org.finessebridge.app.bridge.outcome;

import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.jspecify.annotations.Nullable;

/** What CONTROL_FAILURE_CONF to a request about a call means to clients (guide, "Dialog API Errors"). */
final class CallRefusal {

    private static final int BRIDGE_FULL = 20700;
    private static final int MEMBER_LIMIT = ControlFailureCode.CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED.code();
    private static final int NOT_CONTROLLER = 20999;
    private static final int AGENT_NOT_TALKING = 13145;
    private static final int AGENT_NOT_TALKING_OF_UCCX = 88049;

    private CallRefusal() {}

    static ApiErrorsData of(CtiOutcome.Refused<?> refused, DialogAction action, Deployment.Type deployment) {
        long peripheral = refused.peripheralErrorCode();
        @Nullable String code = peripheral == 0 ? null : Long.toString(peripheral);
        String failure = Integer.toString(refused.failureCode());
        return new ApiErrorsData(new ApiErrorsData.ApiError(
                code != null && deployment == Deployment.Type.UCCE ? code : failure,
                ControlFailureCode.nameOf(refused.failureCode()),
                type(refused.failureCode(), peripheral, action),
                code,
                refused.text()));
    }

    private static String type(int failure, long peripheral, DialogAction action) {
        if (peripheral == BRIDGE_FULL || failure == MEMBER_LIMIT) {
            return action == DialogAction.BARGE_CALL ? "20700" : "Call Operation Failure";
        }
        if (peripheral == NOT_CONTROLLER) {
            return action == DialogAction.BARGE_CALL ? "20999" : "Generic Error";
        }
        if (peripheral == AGENT_NOT_TALKING || peripheral == AGENT_NOT_TALKING_OF_UCCX) {
            return Long.toString(peripheral);
        }
        return switch (failure) {
            case 21, 22, 265, 280, 281 -> "Invalid State";
            case 6, 14, 1009 -> "Invalid Destination";
            case 5, 12, 260 -> "Invalid Device"; // 70 means that to a sign-in alone
            case 259, 283 -> "Device Busy";
            case 10, 31, 32, 34, 35, 36, 78 -> "Call Operation Failure";
            default -> "Generic Error";
        };
    }
}
