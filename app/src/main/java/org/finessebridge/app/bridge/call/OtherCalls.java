package org.finessebridge.app.bridge.call;

import org.finessebridge.app.dialog.ParticipantState;

/** What else a user is doing beside one call. */
final class OtherCalls {

    private final CallRecords calls;

    OtherCalls(CallRecords calls) {
        this.calls = calls;
    }

    /** Whether the user is in another call, which does not only ring, and is no supervisor's ear. */
    boolean isInAnother(SignedInAgent agent, CallRecord call) {
        return calls.of(agent.loginId()).stream().anyMatch(other -> other != call && isIn(agent, other));
    }

    /** Whether the user talks in another call. */
    boolean talksInAnother(SignedInAgent agent, CallRecord call) {
        return calls.of(agent.loginId()).stream()
                .anyMatch(other -> other != call && isIn(agent, other) && isActive(agent, other));
    }

    private static boolean isIn(SignedInAgent agent, CallRecord call) {
        CallEnd end = call.end(agent.extension());
        return end != null
                && !call.isOver()
                && end.isLive()
                && !end.is(ParticipantState.ALERTING)
                && !end.is(ParticipantState.ACCEPTED)
                && !call.data().isMonitor();
    }

    private static boolean isActive(SignedInAgent agent, CallRecord call) {
        CallEnd end = call.end(agent.extension());
        return end != null && end.is(ParticipantState.ACTIVE);
    }
}
