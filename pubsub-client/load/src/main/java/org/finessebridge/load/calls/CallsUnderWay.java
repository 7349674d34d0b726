package org.finessebridge.load.calls;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls that have been placed and are not over, by the number that each carries. For any thread. */
final class CallsUnderWay {

    /** The variable that has a call's number, so that each party knows the call. */
    static final String VARIABLE = "callVariable5";

    private final String mark;
    private final Map<Long, LoadCall> calls = new ConcurrentHashMap<>();
    private long next;

    /** None yet; the name of the run tells them from those of others. */
    CallsUnderWay(String run) {
        this.mark = "load-" + run + "-";
    }

    /** Makes a call. By the placing thread. */
    LoadCall begin(CallPhase phase, LoadCall.Caller caller, int parties) {
        LoadCall call = new LoadCall(next++, phase, caller, parties);
        calls.put(call.number(), call);
        phase.placed();
        return call;
    }

    /** What the variable of a call says. */
    String variable(LoadCall call) {
        return mark + call.number();
    }

    /** The call of an event; null for one that is not of this run, or over. */
    @Nullable
    LoadCall of(AgentEvent event) {
        return calls.get(event.numberAfter(mark));
    }

    int count() {
        return calls.size();
    }

    /** One of its parties has done. */
    void done(LoadCall call) {
        if (call.isOverWithout()) {
            calls.remove(call.number());
            call.phase().completed();
        }
    }

    /** It will not go on. */
    void fail(LoadCall call) {
        if (call.fails()) {
            calls.remove(call.number());
            call.phase().failed();
        }
    }

    /** Gives up the calls that nobody has heard of. */
    void failUnheard(long nanosNow, long patienceNanos) {
        calls.values().forEach(call -> {
            if (!call.hasRung() && nanosNow - call.placed() > patienceNanos) {
                call.phase().fault(CallPhase.Fault.UNHEARD, "call " + variable(call) + " rings nowhere");
                fail(call);
            }
        });
    }
}
