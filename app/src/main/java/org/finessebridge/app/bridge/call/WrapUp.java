package org.finessebridge.app.bridge.call;

import java.time.Instant;
import org.finessebridge.app.dialog.ParticipantState;
import org.jspecify.annotations.Nullable;

/**
 * When a call leaves a user: at its END_CALL_EVENT, or later, when the user has finished the work
 * that it has left. Agents' events may come before or after the call's, so an agent who is in a call
 * by what is known has to be heard of once more.
 */
final class WrapUp {

    private final OtherCalls agentCalls;

    WrapUp(OtherCalls agentCalls) {
        this.agentCalls = agentCalls;
    }

    /** Brings the end in step with what its agent does. */
    void settle(CallRecord call, CallEnd end, SignedInAgent agent, Instant now) {
        if (end.is(ParticipantState.DROPPED) && agent.wrapsUp() && leavesWork(call, end, agent)) {
            end.becomes(ParticipantState.WRAP_UP, now);
        } else if (end.is(ParticipantState.WRAP_UP) && !agent.wrapsUp()) {
            end.becomes(ParticipantState.DROPPED, now);
        }
    }

    /**
     * Whether the call has left the user.
     *
     * @param end the user's; null where it is in another call now
     */
    boolean hasLeft(CallRecord call, @Nullable CallEnd end, @Nullable SignedInAgent agent) {
        return end == null || agent == null || (end.hasEnded() && !isExpected(call, end, agent) && !isWork(end));
    }

    /** Whether the call has ended for the user, who may still have work with it: the agent's event tells. */
    boolean isAwaited(CallRecord call, CallEnd end, SignedInAgent agent) {
        return end.hasEnded() && isExpected(call, end, agent);
    }

    private boolean isExpected(CallRecord call, CallEnd end, SignedInAgent agent) {
        return agent.isInCall() && !end.isGivenUp() && leavesWork(call, end, agent);
    }

    private static boolean isWork(CallEnd end) {
        return end.is(ParticipantState.WRAP_UP);
    }

    private boolean leavesWork(CallRecord call, CallEnd end, SignedInAgent agent) {
        return end.wasConnected()
                && !call.data().isReservation()
                && !call.data().isMonitor()
                && !agentCalls.isInAnother(agent, call);
    }
}
