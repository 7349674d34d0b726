package org.finessebridge.cti.simulator.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** Arranges the events of one step as {@link CallEventOrder} says. Used on the simulator's event loop only. */
public final class CallEventDice {

    private final CallEventOrder order;
    private final Random random;

    /** Dice of that order. */
    public CallEventDice(CallEventOrder order) {
        this.order = order;
        Long seed = order.seed();
        this.random = new Random(seed == null ? 0 : seed);
    }

    /** Whether the next confirmation comes after the events. */
    public boolean confirmsLast() {
        return happens(order.confirmsLast());
    }

    /** The events of one step, as clients hear them. */
    public List<CtiMessage> arrange(List<CtiMessage> events) {
        List<CtiMessage> arranged = new ArrayList<>(events);
        if (happens(order.withoutConnectionCleared())) {
            arranged.removeIf(event -> event instanceof CallConnectionClearedEvent released
                    && events.stream()
                            .anyMatch(other -> other instanceof CallClearedEvent cleared
                                    && cleared.connectionCallId() == released.connectionCallId()));
        }
        if (happens(order.withoutCallersDelivered())) {
            arranged.removeIf(event -> event instanceof CallDeliveredEvent delivered
                    && delivered.localConnectionState().is(LocalConnectionState.CONNECT));
        }
        if (happens(order.endCallsReversed())) {
            reverseEnds(arranged);
        }
        if (happens(order.endCallWithoutDevice())) {
            arranged.replaceAll(event -> event instanceof EndCallEvent end && isOnlyEnd(end, events)
                    ? end.toBuilder().connectionDeviceId(null).build()
                    : event);
        }
        if (happens(order.agentStatesLast())) {
            List<CtiMessage> states =
                    arranged.stream().filter(AgentStateEvent.class::isInstance).toList();
            arranged.removeAll(states);
            arranged.addAll(states);
        }
        return arranged;
    }

    private boolean happens(boolean wanted) {
        return wanted && (order.seed() == null || random.nextBoolean());
    }

    private static boolean isOnlyEnd(EndCallEvent end, List<CtiMessage> events) {
        return events.stream()
                        .filter(event -> event instanceof EndCallEvent other
                                && other.connectionCallId() == end.connectionCallId())
                        .count()
                == 1;
    }

    /** Of those that follow each other: nothing else may come after the END_CALL of its call. */
    private static void reverseEnds(List<CtiMessage> events) {
        int first = 0;
        while (first < events.size()) {
            int next = first;
            while (next < events.size() && events.get(next) instanceof EndCallEvent) {
                next++;
            }
            Collections.reverse(events.subList(first, next));
            first = next + 1;
        }
    }
}
