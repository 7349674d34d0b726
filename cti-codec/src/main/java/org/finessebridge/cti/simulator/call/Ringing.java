package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.DeskSettingsMask;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;

/** Lets a call ring at a device, and answers it. */
final class Ringing {

    private final Exchange exchange;
    private final CallEvents events;
    private final ChangeEvents changes;
    private final AgentCalls agents;

    Ringing(Exchange exchange, CallEvents events, ChangeEvents changes, AgentCalls agents) {
        this.exchange = exchange;
        this.events = events;
        this.changes = changes;
        this.agents = agents;
    }

    /** A call rings at a device; a desk that says so answers. */
    void ring(Call call, String device, Direction direction, EventCause cause) {
        List<Connection> others = call.told();
        Connection end = exchange.connect(call, device, direction, LocalConnectionState.ALERTING);
        ring(end, others, cause);
    }

    /** A call that AGENT_PRE_CALL has announced rings at its agent's device. */
    void ringAnnounced(Call call, String device) {
        List<Connection> others = call.told();
        Connection end = exchange.connect(call, device, Direction.IN, LocalConnectionState.ALERTING);
        end.announced(true);
        ring(end, others, EventCause.NONE);
    }

    private void ring(Connection end, List<Connection> others, EventCause cause) {
        String device = end.device();
        agents.settle(device);
        events.begin(end);
        events.delivered(end, device, LocalConnectionState.ALERTING, cause);
        others.forEach(other -> events.delivered(other, device, LocalConnectionState.CONNECT, cause));
        AgentDesk desk = exchange.agents().at(device);
        boolean first = exchange.liveAt(device).size() == 1;
        if (first && desk != null && desk.settings().allows(DeskSettingsMask.AUTO_ANSWER)) {
            answer(end, EventCause.NONE);
        }
    }

    /**
     * The call is answered where it rings; another active one of the device is held.
     *
     * @throws CallRefusedException where it does not ring there
     */
    void answer(Connection end) {
        if (!end.is(LocalConnectionState.ALERTING)) {
            throw CallRefusedException.of(
                    end.isLive()
                            ? ControlFailureCode.CF_INVALID_OBJECT_STATE
                            : ControlFailureCode.CF_NO_CALL_TO_ANSWER);
        }
        answer(end, EventCause.NONE);
    }

    /** Both are connected from now on. */
    void answer(Connection end, EventCause cause) {
        holdOthers(end, EventCause.NONE);
        Call call = end.call();
        end.state(LocalConnectionState.CONNECT);
        for (Connection other : call.live()) {
            if (other.is(LocalConnectionState.INITIATE) || other.is(LocalConnectionState.QUEUED)) {
                other.state(LocalConnectionState.CONNECT);
            }
        }
        call.leaveQueue();
        exchange.outbox().changed(call);
        if (end.isMonitored()) {
            events.established(end, end.device(), cause);
        }
        for (Connection other : call.told()) {
            boolean hears = other.is(LocalConnectionState.CONNECT) || other.is(LocalConnectionState.HOLD);
            if (other != end && hears) { // who holds may be the only one whose server hears of it
                events.established(other, end.device(), cause);
            }
        }
        agents.settle(end.device());
        call.told().forEach(other -> agents.settle(other.device()));
        exchange.streams().start(call);
    }

    /** A phone has one active call: its others are held. Numbers outside have as many as they like. */
    void holdOthers(Connection except, EventCause cause) {
        if (!except.isMonitored()) {
            return;
        }
        for (Connection other : exchange.liveAt(except.device())) {
            if (other != except && other.is(LocalConnectionState.CONNECT)) {
                other.state(LocalConnectionState.HOLD);
                exchange.outbox().changed(other.call());
                changes.held(other, cause);
            }
        }
    }
}
