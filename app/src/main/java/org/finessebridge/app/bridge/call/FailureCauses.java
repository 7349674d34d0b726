package org.finessebridge.app.bridge.call;

import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.EventCause;

/** The words for EventCause of CALL_FAILED_EVENT in {@code stateCause}. */
final class FailureCauses {

    private FailureCauses() {}

    static String word(Coded<EventCause> cause) {
        return switch ((int) cause.raw()) {
            case 3 -> "BUSY";
            case 13, 15, 21, 29 -> "BAD_DESTINATION"; // can't be obtained, or is none
            default -> "OTHER";
        };
    }
}
