package org.finessebridge.load.calls;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Calls between agents: one half calls the other. */
final class AgentPlacer implements CallPlacer {

    private final CallsUnderWay calls;
    private final Queue<CallingAgent> callers = new ConcurrentLinkedQueue<>();
    private final Queue<CallingAgent> called = new ConcurrentLinkedQueue<>();

    AgentPlacer(CallsUnderWay calls) {
        this.calls = calls;
    }

    @Override
    public void free(CallingAgent agent) {
        (agent.isCaller() ? callers : called).add(agent);
    }

    @Override
    public boolean place(CallPhase phase) {
        CallingAgent caller = callers.peek();
        CallingAgent other = called.peek();
        if (caller == null || other == null) {
            return false;
        }
        callers.remove();
        called.remove();
        caller.call(calls.begin(phase, caller, 2), other.user());
        return true;
    }
}
