package org.finessebridge.cti.simulator.call;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.code.CallDisposition;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** Ends calls, and parts of them. */
final class Clearing {

    /** Causes from here on are dispositions. Guide, "EventCause Values". */
    private static final int DISPOSITIONS = 1000;

    private final Exchange exchange;
    private final CallEvents events;
    private final ChangeEvents changes;
    private final AgentCalls agents;

    Clearing(Exchange exchange, CallEvents events, ChangeEvents changes, AgentCalls agents) {
        this.exchange = exchange;
        this.events = events;
        this.changes = changes;
        this.agents = agents;
    }

    /** An end hangs up. With one end left alone the call is over. */
    void release(Connection end) {
        Call call = end.call();
        boolean answered = call.live().stream().allMatch(other -> other == end || other.hasTalked());
        EventCause cause = answered || end.is(LocalConnectionState.FAIL) ? EventCause.NONE : EventCause.CALL_CANCELLED;
        release(end, call.controller() == null && call.isQueued() ? EventCause.NONE : cause);
    }

    /** An end hangs up, for a reason. */
    void release(Connection end, EventCause cause) {
        Call call = end.call();
        List<Connection> left = new ArrayList<>();
        clear(end, cause, left);
        boolean waits = call.isQueued() && !end.device().equals(call.from());
        List<Connection> live = call.live();
        if (live.size() >= 2 || (waits && !live.isEmpty())) {
            agents.settle(end.device(), end);
            end(left);
            endMonitor(call);
            dropIfUntold(call);
            return;
        }
        call.leaveQueue();
        live.forEach(last -> last(last, cause, left));
        left.forEach(gone -> agents.settle(gone.device(), gone));
        end(left);
        endMonitor(call);
    }

    /** Every end is cleared. */
    void clear(Call call) {
        List<Connection> live = call.live();
        for (Connection end : live) {
            if (end.isLive()) {
                release(end, EventCause.NONE);
            }
        }
    }

    private void clear(Connection end, EventCause cause, List<Connection> left) {
        Call call = end.call();
        end.state(LocalConnectionState.NULL);
        left.add(end);
        exchange.outbox().changed(call);
        if (end.isMonitored()) {
            changes.notComing(end);
            changes.released(end, end.device(), cause);
        } else {
            call.told().stream().findFirst().ifPresent(told -> changes.released(told, end.device(), cause));
        }
        if (call.live().isEmpty() && end.isMonitored()) {
            changes.cleared(end, Coded.of(EventCause.NONE));
        }
    }

    /** The end that is left alone. */
    private void last(Connection end, EventCause cause, List<Connection> left) {
        boolean rang = end.is(LocalConnectionState.ALERTING);
        end.state(LocalConnectionState.NULL);
        left.add(end);
        changes.notComing(end);
        if (!rang && end.isMonitored()) {
            changes.released(end, end.device(), EventCause.NONE);
        }
        Connection told = end.isMonitored()
                ? end
                : left.stream().filter(Connection::isMonitored).findFirst().orElse(null);
        if (told != null) {
            boolean abandoned = rang && cause == EventCause.CALL_CANCELLED;
            changes.cleared(
                    told,
                    abandoned
                            ? Coded.of(EventCause.class, DISPOSITIONS + CallDisposition.ABANDONED_RING.code())
                            : Coded.of(EventCause.NONE));
        }
    }

    /** END_CALL at those ends that do not wait for the work after the call. */
    void end(List<Connection> left) {
        for (Connection end : left) {
            if (!end.isKept()) {
                if (end.isMonitored()) {
                    events.end(end);
                }
                exchange.disconnect(end);
            }
        }
    }

    /** Nobody of the contact centre has part in the call any more: it is out of sight. */
    void dropIfUntold(Call call) {
        if (!call.isQueued() && call.told().isEmpty()) {
            for (Connection end : call.live()) {
                end.state(LocalConnectionState.NULL);
                exchange.disconnect(end);
            }
        }
    }

    /** A call is listened to only while the agent talks in it. */
    void endMonitor(Call call) {
        Call monitor = call.monitor();
        if (monitor == null) {
            return;
        }
        boolean goesOn = monitor.live().stream().filter(Connection::isPassive).anyMatch(target -> {
            Connection there = call.at(target.device());
            return there != null && there.isLive();
        });
        if (!goesOn || monitor.live().isEmpty()) {
            call.monitoredBy(null);
            clear(monitor);
        }
    }
}
