package org.finessebridge.cti.simulator.call;

import java.util.List;
import java.util.Optional;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.jspecify.annotations.Nullable;

/**
 * Makes the agents' states follow their calls: RESERVED while one rings that was meant for a ready
 * agent, TALKING with one that is active, HOLD where all are held, and afterwards what the agent
 * was before or has asked for. Of UCCX only calls out of a queue count.
 */
final class AgentCalls {

    /** UCCX developer guide, reason codes: the phone of a ready agent went off hook. */
    private static final int OFF_HOOK_OF_UCCX = 32_762;

    private final Exchange exchange;
    private final AgentLogic agents;
    private final AfterCalls afterCalls;

    AgentCalls(Exchange exchange, AfterCalls afterCalls) {
        this.exchange = exchange;
        this.agents = exchange.agents();
        this.afterCalls = afterCalls;
    }

    /** What is at a device has changed. */
    void settle(String device) {
        settle(device, null);
    }

    /**
     * What is at a device has changed.
     *
     * @param left the end that has just been cleared; null for none
     */
    void settle(String device, @Nullable Connection left) {
        AgentDesk desk = agents.at(device);
        if (desk == null) {
            return;
        }
        if (left != null) {
            afterCalls.left(desk, left);
        }
        List<Connection> ends = exchange.liveAt(device).stream()
                .filter(end -> !exchange.isUccx() || isOfQueue(end.call()))
                .toList();
        Connection active = first(
                ends,
                LocalConnectionState.CONNECT,
                LocalConnectionState.INITIATE,
                LocalConnectionState.QUEUED,
                LocalConnectionState.FAIL);
        Connection held = first(ends, LocalConnectionState.HOLD);
        Connection ringing = first(ends, LocalConnectionState.ALERTING);
        if (active != null) {
            become(desk, active.call().isReservation() ? AgentState.RESERVED : AgentState.TALKING, active);
        } else if (held != null) {
            become(desk, exchange.isUccx() ? AgentState.TALKING : AgentState.HOLD, held);
        } else if (ringing != null) {
            if (mayBeReserved(desk) && !isReservedFor(desk, ringing)) {
                become(desk, AgentState.RESERVED, ringing);
            }
        } else if (exchange.liveAt(device).isEmpty()) {
            afterCalls.over(desk);
        } else {
            offHook(desk);
        }
    }

    /** A dialer has reserved the agent before for the customer's call that rings now. */
    private static boolean isReservedFor(AgentDesk desk, Connection ringing) {
        return desk.state() == AgentState.RESERVED && ringing.direction() == Direction.OUT;
    }

    /** An agent who is not ready stays so while a call rings. */
    private static boolean mayBeReserved(AgentDesk desk) {
        return desk.state() == AgentState.AVAILABLE
                || desk.state() == AgentState.RESERVED
                || desk.task().isBusy()
                || desk.state() == AgentState.WORK_READY;
    }

    /** A call of UCCX that is none out of a queue. */
    private void offHook(AgentDesk desk) {
        boolean talks = exchange.isInUse(String.valueOf(desk.extension()));
        if (talks && desk.state() == AgentState.AVAILABLE) {
            desk.task().begin(AgentState.AVAILABLE, 0);
            exchange.outbox().tell(agents.follow(desk, AgentState.NOT_READY, OFF_HOOK_OF_UCCX));
        } else if (desk.task().isBusy() && desk.state() != AgentState.NOT_READY) {
            exchange.outbox().tell(agents.follow(desk, AgentState.NOT_READY, OFF_HOOK_OF_UCCX));
        }
    }

    private void become(AgentDesk desk, AgentState to, Connection because) {
        afterCalls.interrupt(desk);
        Direction direction = because.direction();
        boolean same = desk.state() == to && desk.task().direction() == direction;
        desk.task().begin(before(desk), desk.reason());
        desk.task().concerns(direction, because.call().skillGroupNumber(), isOfQueue(because.call()));
        if (!same) {
            exchange.outbox().tell(agents.follow(desk, to, 0));
        }
    }

    private static AgentState before(AgentDesk desk) {
        return desk.state() == AgentState.AVAILABLE || desk.state() == AgentState.WORK_READY
                ? AgentState.AVAILABLE
                : AgentState.NOT_READY;
    }

    /** Whether UCCX would call it an ICD call. */
    private static boolean isOfQueue(Call call) {
        return call.skillGroupNumber() != null
                || call.isReservation()
                || call.routerKey() != null
                || call.type() == CallType.PREVIEW;
    }

    private static @Nullable Connection first(List<Connection> ends, LocalConnectionState... states) {
        for (LocalConnectionState state : states) {
            Optional<Connection> found =
                    ends.stream().filter(end -> end.is(state)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }
}
