package org.finessebridge.cti.simulator.fault;

import java.time.Duration;

/**
 * What goes wrong with the next requests of a kind.
 *
 * @param request the name of the message, such as {@code HOLD_CALL_REQ}; {@link #ANY} for whatever
 *     comes but the requests of the session itself (OPEN_REQ, HEARTBEAT_REQ, CLOSE_REQ)
 * @param kind what goes wrong
 * @param delay how late the request is carried out; only of {@link Kind#DELAY}
 * @param failureCode FailureCode of CONTROL_FAILURE_CONF, also one that the guide does not have; only
 *     of {@link Kind#REFUSE}
 * @param peripheralErrorCode PeripheralErrorCode beside it; 0 for none
 * @param status Status of FAILURE_CONF, also one that the guide does not have; only of {@link Kind#FAIL}
 */
public record RequestFault(
        String request, Kind kind, Duration delay, int failureCode, long peripheralErrorCode, long status) {

    /** In place of a name: every request about calls, agents and statistics. */
    public static final String ANY = "*";

    /** What goes wrong. */
    public enum Kind {
        /** It is carried out and answered later; what comes meanwhile overtakes it. */
        DELAY,
        /** It is not carried out, and answered with CONTROL_FAILURE_CONF. */
        REFUSE,
        /** It is not carried out, and answered with FAILURE_CONF. */
        FAIL,
        /** It is neither carried out nor answered. */
        LOSE
    }

    public RequestFault {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("nothing is done before it is asked for");
        }
    }

    /** Carries a request out later. */
    public static RequestFault delay(String request, Duration by) {
        return new RequestFault(request, Kind.DELAY, by, 0, 0, 0);
    }

    /** Refuses a request. */
    public static RequestFault refuse(String request, int failureCode, long peripheralErrorCode) {
        return new RequestFault(request, Kind.REFUSE, Duration.ZERO, failureCode, peripheralErrorCode, 0);
    }

    /** Refuses a request by the rules of the protocol. */
    public static RequestFault fail(String request, long status) {
        return new RequestFault(request, Kind.FAIL, Duration.ZERO, 0, 0, status);
    }

    /** Loses a request. */
    public static RequestFault lose(String request) {
        return new RequestFault(request, Kind.LOSE, Duration.ZERO, 0, 0, 0);
    }
}
