package org.finessebridge.load.calls;

/** What an agent asks for, in the order of a call. */
public enum CallAction {
    /** Signs in at the own extension. */
    LOGIN,
    /** Calls another agent. */
    MAKE_CALL,
    /** Answers the call that rings. */
    ANSWER,
    /** Holds it. */
    HOLD,
    /** Retrieves it. */
    RETRIEVE,
    /** Sets a call variable. */
    UPDATE_CALL_DATA,
    /** Wants to work after the call. */
    WORK_READY,
    /** Hangs up. */
    DROP,
    /** Gives a reason while working after the call: UPDATE_CALL_DATA. */
    WRAP_UP,
    /** Is ready for the next. */
    READY;

    /** Whether an event shows what was asked for, with a value where the request had one. */
    boolean isShownBy(AgentEvent event, String value) {
        String state = event.ownState();
        return switch (this) {
            case LOGIN -> event.isOfUser() && event.text("state").equals("NOT_READY");
            case MAKE_CALL -> event.isOfDialog() && event.type() == AgentEvent.Type.POST;
            case ANSWER, RETRIEVE -> state.equals("ACTIVE");
            case HOLD -> state.equals("HELD");
            case UPDATE_CALL_DATA, WRAP_UP -> event.isOfDialog() && event.hasText(value);
            case WORK_READY -> event.isOfUser() && event.text("pendingState").equals("WORK_READY");
            case DROP -> state.equals("DROPPED") || state.equals("WRAP_UP");
            case READY -> event.isOfUser() && event.text("state").equals("READY");
        };
    }
}
