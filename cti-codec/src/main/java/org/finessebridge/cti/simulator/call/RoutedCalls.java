package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;

/** Brings queued calls to agents, and takes them away where nobody answers. */
final class RoutedCalls {

    /** Why an agent is NOT_READY who did not answer. Guides, reason codes. */
    private static final int NO_ANSWER = 32_767;

    private static final int NO_ANSWER_OF_UCCX = 32_763;

    private final Exchange exchange;
    private final CallEvents events;
    private final ChangeEvents changes;
    private final Ringing ringing;
    private final Placing placing;
    private final AgentCalls agents;

    RoutedCalls(
            Exchange exchange,
            CallEvents events,
            ChangeEvents changes,
            Ringing ringing,
            Placing placing,
            AgentCalls agents) {
        this.exchange = exchange;
        this.events = events;
        this.changes = changes;
        this.ringing = ringing;
        this.placing = placing;
        this.agents = agents;
    }

    /** The call leaves the queue, and rings at an agent. */
    void deliver(Call call, AgentDesk agent, long skillGroupNumber) {
        String device = agent.extension();
        if (!call.isQueued() || device == null || agent.state() != AgentState.AVAILABLE) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        if (!exchange.liveAt(device).isEmpty() || call.at(device) != null) {
            throw CallRefusedException.of(ControlFailureCode.CF_RESOURCE_BUSY);
        }
        call.queue(false, skillGroupNumber);
        call.told().stream()
                .filter(end -> end.is(LocalConnectionState.QUEUED))
                .forEach(end -> events.dequeued(end, skillGroupNumber));
        if (exchange.isUccx()) {
            ringing.ring(call, device, Direction.IN, EventCause.NONE);
        } else {
            changes.preCall(call, device);
            ringing.ringAnnounced(call, device);
        }
    }

    void requeue(Call call, long skillGroupNumber) {
        if (!call.isQueued()) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        call.queue(true, skillGroupNumber);
        call.told().stream()
                .filter(end -> end.is(LocalConnectionState.QUEUED))
                .forEach(end -> events.queued(end, skillGroupNumber));
        exchange.outbox().changed(call);
    }

    /** The call is taken away from where it rings, and goes on. */
    void divert(Connection end, String to, EventCause cause) {
        if (!end.is(LocalConnectionState.ALERTING)) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_CALL_TO_ANSWER);
        }
        Call call = end.call();
        Long skillGroup = call.skillGroupNumber();
        boolean comesIn = end.direction() == Direction.IN;
        end.state(LocalConnectionState.NULL);
        changes.notComing(end);
        changes.diverted(end, to, cause);
        events.end(end);
        exchange.disconnect(end);
        if (comesIn && skillGroup != null) {
            AgentDesk desk = exchange.agents().at(end.device());
            if (desk != null) {
                desk.task().begin(AgentState.NOT_READY, 0);
                // Who goes after the call does so, whether it was answered or not.
                if (!desk.task().isWithoutWork()) {
                    desk.task().next(AgentState.NOT_READY, exchange.isUccx() ? NO_ANSWER_OF_UCCX : NO_ANSWER);
                }
            }
            agents.settle(end.device());
            call.queue(true, skillGroup);
            exchange.outbox().changed(call);
            return;
        }
        agents.settle(end.device());
        goOn(call, to, end.device());
    }

    /** Nobody answers where it rings, and it goes on to nowhere: its caller hears a tone. */
    void notAnswered(Connection end, Clearing clearing) {
        if (!end.is(LocalConnectionState.ALERTING)) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_CALL_TO_ANSWER);
        }
        Call call = end.call();
        Connection by = call.at(call.from());
        if (by == null || !by.is(LocalConnectionState.INITIATE)) {
            clearing.release(end, EventCause.CALL_NOT_ANSWERED);
            return;
        }
        end.state(LocalConnectionState.NULL);
        if (end.isMonitored()) {
            changes.released(end, end.device(), EventCause.CALL_NOT_ANSWERED);
            events.end(end);
        }
        exchange.disconnect(end);
        agents.settle(end.device(), end);
        placing.fail(call, by, end.device(), EventCause.CALL_NOT_ANSWERED);
    }

    private void goOn(Call call, String to, String from) {
        call.redirectedBy(from);
        Connection by = call.at(call.from());
        if (by == null || !by.isLive()) {
            by = call.live().stream().findFirst().orElse(null);
        }
        if (by != null) {
            Route route = placing.route(call.id(), call.from(), to, call.data());
            boolean nowhere = to.equals(from) || route instanceof Route.ToOutside;
            placing.place(
                    call,
                    by,
                    to,
                    nowhere && exchange.outside().of(to).kind() == ExternalBehaviour.Kind.UNKNOWN
                            ? new Route.Unknown()
                            : route,
                    EventCause.CALL_FORWARD_NO_ANSWER);
        }
    }
}
