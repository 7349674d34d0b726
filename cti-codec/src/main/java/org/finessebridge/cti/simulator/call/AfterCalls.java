package org.finessebridge.cti.simulator.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.finessebridge.cti.simulator.agent.AgentTask;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an agent becomes after calls: what the agent was before or has asked for, with work between
 * where the desk's settings say so. END_CALL of the last call waits for the end of the work, where
 * that is wanted.
 */
final class AfterCalls {

    private final Exchange exchange;
    private final AgentLogic agents;
    private final CallEvents events;

    /** The last call that an agent has talked in, by AgentID; while there are others. */
    private final Map<String, Connection> lastTalked = new HashMap<>();

    private final Map<String, Work> atWork = new HashMap<>();
    private @Nullable Boolean endIsDelayed;

    /** Work after a call: what follows, and what keeps its timer from ending it. */
    private record Work(AgentState next, int reason, Connection call, Runnable stopTimer) {}

    AfterCalls(Exchange exchange, CallEvents events) {
        this.exchange = exchange;
        this.agents = exchange.agents();
        this.events = events;
    }

    /** Whether END_CALL waits until the work after the call is done; null for as the peripheral does it. */
    void delayEnd(@Nullable Boolean delayed) {
        endIsDelayed = delayed;
    }

    /** An agent has left a call. */
    void left(AgentDesk desk, Connection end) {
        if (end.hasTalked() && !end.isPassive() && !end.call().isReservation()) {
            lastTalked.put(desk.agent().agentId(), end);
        }
    }

    /** An agent has no call any more. */
    void over(AgentDesk desk) {
        Connection last = lastTalked.remove(desk.agent().agentId());
        AgentTask task = desk.task();
        if (!task.isBusy()) {
            return;
        }
        AgentState next = task.next();
        int reason = task.nextReason();
        AgentState work = last == null || task.isWithoutWork() ? null : work(desk, last, next);
        task.end();
        if (work != null && last != null) {
            work(desk, work, last, next, reason);
        } else {
            AgentState plain = next == AgentState.WORK_READY
                    ? AgentState.AVAILABLE
                    : next == AgentState.WORK_NOT_READY ? AgentState.NOT_READY : next;
            exchange.outbox().tell(agents.follow(desk, plain, reason));
        }
    }

    /** The work that follows a call; null for none. */
    private @Nullable AgentState work(AgentDesk desk, Connection last, AgentState next) {
        WrapupDataMode mode = mode(desk.settings(), last);
        boolean asked = next == AgentState.WORK_READY || next == AgentState.WORK_NOT_READY;
        if (mode == WrapupDataMode.NOT_ALLOWED || (mode == WrapupDataMode.OPTIONAL && !asked)) {
            return null;
        }
        if (exchange.isUccx()) {
            return AgentState.WORK_NOT_READY;
        }
        boolean ready = next == AgentState.AVAILABLE || next == AgentState.WORK_READY;
        return ready ? AgentState.WORK_READY : AgentState.WORK_NOT_READY;
    }

    /** Calls between agents are the caller's alone. */
    private static WrapupDataMode mode(DeskSettings settings, Connection last) {
        boolean outgoing = last.direction() == Direction.OUT || last.direction() == Direction.OTHER_OUT;
        if (outgoing) {
            return settings.wrapupOutgoing();
        }
        return last.direction() == Direction.IN || settings.wrapupIncoming() == WrapupDataMode.NOT_ALLOWED
                ? settings.wrapupIncoming()
                : WrapupDataMode.OPTIONAL;
    }

    private void work(AgentDesk desk, AgentState work, Connection last, AgentState next, int reason) {
        boolean needsData = mode(desk.settings(), last) == WrapupDataMode.REQUIRED_WITH_DATA;
        desk.task().wrapupDataMissing(needsData && last.call().data().wrapupData() == null);
        exchange.outbox().tell(agents.follow(desk, work, 0));
        boolean isThere = exchange.endsAt(last.device()).contains(last);
        last.kept(isThere && Objects.requireNonNullElse(endIsDelayed, !exchange.isUccx()));
        Duration time = desk.settings().workModeTimer();
        AgentState then = exchange.isUccx() && next == AgentState.AVAILABLE ? next : afterwards(work);
        Runnable stop = time.isZero() ? () -> {} : exchange.later(time, () -> timeIsOver(desk));
        atWork.put(desk.agent().agentId(), new Work(then, then == next ? reason : 0, last, stop));
    }

    private static AgentState afterwards(AgentState work) {
        return work == AgentState.WORK_READY ? AgentState.AVAILABLE : AgentState.NOT_READY;
    }

    private void timeIsOver(AgentDesk desk) {
        Work work = atWork.get(desk.agent().agentId());
        if (work != null) {
            exchange.outbox().tell(agents.follow(desk, work.next(), work.reason()));
            over(desk.agent().agentId());
        }
    }

    /** A call comes to an agent who still works after the last one. */
    void interrupt(AgentDesk desk) {
        over(desk.agent().agentId());
    }

    /** An agent's state has been changed from outside. */
    void told(AgentDesk desk) {
        if (!desk.isInWork()) {
            over(desk.agent().agentId());
        }
    }

    /** Wrap-up data has come for a call. */
    void data(Call call) {
        if (call.data().wrapupData() != null) {
            atWork.forEach((agentId, work) -> {
                AgentDesk desk = work.call().call() == call ? agents.byId(agentId) : null;
                if (desk != null) {
                    desk.task().wrapupDataMissing(false);
                }
            });
        }
    }

    /** The work is over, and so is its call at last. */
    private void over(String agentId) {
        Work work = atWork.remove(agentId);
        if (work == null) {
            return;
        }
        work.stopTimer().run();
        AgentDesk desk = agents.byId(agentId);
        if (desk != null) {
            desk.task().wrapupDataMissing(false);
        }
        if (work.call().isKept()) {
            work.call().kept(false);
            events.end(work.call());
            exchange.disconnect(work.call());
        }
    }
}
