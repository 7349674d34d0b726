package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.jspecify.annotations.Nullable;

/** Supervisors listen to calls, join them, and take them over. */
final class Supervising {

    private static final long NOTHING_TO_MONITOR = 13_145;
    private static final long NOTHING_TO_MONITOR_OF_UCCX = 88_049;

    private final Exchange exchange;
    private final CallEvents events;
    private final Talk talk;
    private final Ringing ringing;
    private final Joining joining;
    private final Clearing clearing;
    private final AgentCalls agents;

    Supervising(
            Exchange exchange,
            CallEvents events,
            Talk talk,
            Ringing ringing,
            Joining joining,
            Clearing clearing,
            AgentCalls agents) {
        this.exchange = exchange;
        this.events = events;
        this.talk = talk;
        this.ringing = ringing;
        this.joining = joining;
        this.clearing = clearing;
        this.agents = agents;
    }

    /**
     * A supervisor listens to the call that an agent talks in.
     *
     * @param wanted the call; null for whichever it is
     */
    Call monitor(String supervisor, String agent, @Nullable Call wanted) {
        AgentDesk listener = exchange.agents().at(supervisor);
        if (listener == null || !exchange.liveAt(supervisor).isEmpty() || supervisor.equals(agent)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        if (!exchange.isDevice(agent)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
        }
        Call call = talkOf(agent, wanted);
        if (call.monitor() != null) {
            throw CallRefusedException.of(ControlFailureCode.CF_OBJECT_MONITOR_LIMIT_EXCEEDED);
        }
        Call monitor =
                exchange.begin(CallType.SUPERVISOR_MONITOR, LineType.SILENT_MONITOR, supervisor, agent, CallData.NONE);
        call.monitoredBy(monitor);
        Connection ear = exchange.connect(monitor, supervisor, Direction.OTHER_OUT, LocalConnectionState.INITIATE);
        events.begin(ear);
        events.serviceInitiated(ear);
        events.originated(ear, agent);
        agents.settle(supervisor);
        Connection target = exchange.connect(monitor, agent, Direction.OTHER_IN, LocalConnectionState.ALERTING);
        target.listenedTo();
        events.delivered(ear, agent, LocalConnectionState.ALERTING, EventCause.SILENT_MONITOR);
        ear.state(LocalConnectionState.CONNECT);
        target.state(LocalConnectionState.CONNECT);
        events.begin(target);
        events.established(ear, agent, EventCause.SILENT_MONITOR);
        events.established(target, agent, EventCause.SILENT_MONITOR);
        exchange.streams().start(monitor);
        return monitor;
    }

    private Call talkOf(String agent, @Nullable Call wanted) {
        for (Connection end : exchange.liveAt(agent)) {
            boolean ofCall = wanted == null || end.call() == wanted;
            boolean listens = end.call().type() == CallType.SUPERVISOR_MONITOR;
            if (ofCall
                    && end.is(LocalConnectionState.CONNECT)
                    && !listens
                    && !end.call().isReservation()) {
                return end.call();
            }
        }
        if (exchange.isUccx()) {
            throw CallRefusedException.of(ControlFailureCode.CF_GENERIC_OPERATION, NOTHING_TO_MONITOR_OF_UCCX);
        }
        AgentDesk desk = exchange.agents().at(agent);
        boolean couldTalk = desk == null
                || desk.state() == AgentState.AVAILABLE
                || desk.state() == AgentState.WORK_READY
                || desk.state() == AgentState.WORK_NOT_READY;
        throw couldTalk
                ? CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE)
                : CallRefusedException.of(ControlFailureCode.CF_GENERIC_OPERATION, NOTHING_TO_MONITOR);
    }

    /** The supervisor who listens joins the call. */
    Call bargeIn(Connection ear) {
        Call monitor = ear.call();
        Call call = monitored(monitor);
        Connection agent = target(monitor, call);
        if (ear.isPassive() || !agent.is(LocalConnectionState.CONNECT) || call.at(ear.device()) != null) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        joining.requireController(call, agent.device());
        joining.requireBridge(call.live().size() + 1);
        exchange.requireRoom();
        call.monitoredBy(null);
        clearing.clear(monitor);
        talk.hold(agent, EventCause.SUPERVISOR_BARGE_IN);
        Call consult = exchange.begin(
                CallType.SUPERVISOR_BARGEIN, LineType.SUPERVISOR, agent.device(), ear.device(), CallData.NONE);
        Connection from = exchange.connect(consult, agent.device(), agent.direction(), LocalConnectionState.INITIATE);
        events.begin(from);
        events.originated(from, ear.device());
        agents.settle(agent.device());
        ringing.ring(consult, ear.device(), Direction.OTHER_IN, EventCause.SUPERVISOR_BARGE_IN);
        Connection supervisor = consult.at(ear.device());
        if (supervisor != null && supervisor.is(LocalConnectionState.ALERTING)) {
            ringing.answer(supervisor, EventCause.SUPERVISOR_BARGE_IN);
        }
        joining.conference(agent, from, EventCause.SUPERVISOR_BARGE_IN);
        return consult;
    }

    /** The supervisor who has joined the call takes it over: the agent is out. */
    void intercept(Connection supervisor, Connection agent) {
        Talk.requireActive(supervisor);
        if (supervisor.call().controller() == null || agent == supervisor) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        clearing.release(agent, EventCause.SUPERVISOR_INTERCEPT);
    }

    /** The call that is listened to. */
    private Call monitored(Call monitor) {
        List<Call> found = exchange.calls().stream()
                .filter(call -> call.monitor() == monitor)
                .toList();
        if (found.isEmpty()) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        return found.getFirst();
    }

    private static Connection target(Call monitor, Call call) {
        for (Connection end : monitor.live()) {
            Connection there = end.isPassive() ? call.at(end.device()) : null;
            if (there != null) {
                return there;
            }
        }
        throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
    }
}
