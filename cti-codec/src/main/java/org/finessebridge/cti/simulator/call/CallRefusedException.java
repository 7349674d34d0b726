package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/** What is wanted cannot be done with the call; nothing has been changed. */
public final class CallRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final ControlFailureCode failureCode;
    private final long peripheralErrorCode;
    private final @Nullable StatusCode status;

    private CallRefusedException(
            ControlFailureCode failureCode, long peripheralErrorCode, @Nullable StatusCode status, String message) {
        super(message);
        this.failureCode = failureCode;
        this.peripheralErrorCode = peripheralErrorCode;
        this.status = status;
    }

    static CallRefusedException of(ControlFailureCode code) {
        return of(code, 0);
    }

    static CallRefusedException of(ControlFailureCode code, long peripheralErrorCode) {
        return new CallRefusedException(
                code, peripheralErrorCode, null, "the telephone system refuses: " + code + " " + peripheralErrorCode);
    }

    /** By the rules of the protocol. */
    static CallRefusedException of(StatusCode status) {
        return new CallRefusedException(
                ControlFailureCode.CF_GENERIC_OPERATION, 0, status, "the telephone system refuses: " + status);
    }

    /** FailureCode of CONTROL_FAILURE_CONF. */
    public ControlFailureCode failureCode() {
        return failureCode;
    }

    /** PeripheralErrorCode of CONTROL_FAILURE_CONF; 0 for none. */
    public long peripheralErrorCode() {
        return peripheralErrorCode;
    }

    /** Status of FAILURE_CONF, where that is the refusal; else null. */
    public @Nullable StatusCode status() {
        return status;
    }
}
