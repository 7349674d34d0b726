package org.finessebridge.app.bridge.call;

import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.CallType;
import org.jspecify.annotations.Nullable;

/** Which call another one is about: a consult and a barge-in about the held one, a monitor about that which it hears. */
final class CallLinks {

    private final CallRoom room;

    CallLinks(CallRoom room) {
        this.room = room;
    }

    /** Finds the call's other one, unless it is known. */
    void link(CallRecord call) {
        if (call.data().associated() != null || call.data().secondaryId() != null) {
            return;
        }
        CallRecord other = call.data().isMonitor() ? heard(call) : held(call);
        if (other != null) {
            call.data().associatedWith(other.callId());
        }
    }

    /** A call was held: one that the same agent has begun meanwhile may be its consult. */
    void linkOthers(CallRecord held, String device) {
        SignedInAgent agent = room.agents().at(device);
        if (agent != null) {
            for (CallRecord call : room.calls().of(agent.loginId())) {
                if (call != held
                        && call.data().associated() == null
                        && device.equals(call.data().from())) {
                    link(call);
                    room.changes().changed(call);
                }
            }
        }
    }

    private @Nullable CallRecord heard(CallRecord monitor) {
        for (CallEnd end : monitor.ends()) {
            if (!end.device().equals(monitor.data().from())) {
                CallRecord other = at(end.device(), monitor);
                if (other != null) {
                    return other;
                }
            }
        }
        return at(monitor.data().to(), monitor);
    }

    private @Nullable CallRecord at(@Nullable String device, CallRecord monitor) {
        SignedInAgent agent = room.agents().at(device);
        if (agent != null) {
            for (CallRecord other : room.calls().of(agent.loginId())) {
                CallEnd end = other.end(device);
                if (other != monitor
                        && !other.data().isMonitor()
                        && end != null
                        && end.state().isConnected()) {
                    return other;
                }
            }
        }
        return null;
    }

    private @Nullable CallRecord held(CallRecord call) {
        SignedInAgent agent = room.agents().at(call.data().from());
        CallEnd own = agent == null ? null : call.end(agent.extension());
        if (agent == null || own == null || !own.isLive()) {
            return null;
        }
        CallType type = call.data().callType().known();
        boolean isConsult = type == CallType.CONSULT
                || type == CallType.CONSULT_OFFERRED
                || type == CallType.CONSULT_CONFERENCE
                || type == CallType.SUPERVISOR_BARGEIN;
        for (CallRecord other : room.calls().of(agent.loginId())) {
            CallEnd end = other.end(agent.extension());
            if (other != call
                    && end != null
                    && end.is(ParticipantState.HELD)
                    && (isConsult || (end.isConsulting() && !call.isConnected()))) {
                return other;
            }
        }
        return null;
    }
}
