package org.finessebridge.app.bridge.call;

import java.util.stream.Stream;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/** What messages of several types tell of a call alike: numbers, variables, the router's key, wrap-up. */
final class CallWords {

    private CallWords() {}

    static void tell(CallFacts data, AgentPreCallEvent event) {
        data.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        data.skillGroup(event.skillGroupNumber());
        data.ani(event.ani());
        data.dialedNumber(event.dialedNumber());
        data.variables().tell(event);
    }

    static void tell(CallFacts data, BeginCallEvent event) {
        data.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        data.dialedNumber(event.dialedNumber());
        data.dnis(event.dnis());
        data.wrapUpReason(event.callWrapupData());
        data.variables().tell(event);
    }

    static void tell(CallFacts data, CallDeliveredEvent event) {
        data.skillGroup(event.skillGroupNumber());
        data.ani(event.ani());
        data.dialedNumber(event.dialedNumber());
        data.dnis(event.dnis());
        data.wrapUpReason(event.callWrapupData());
        data.variables().tell(event);
    }

    static void tell(CallFacts data, CallDataUpdateEvent event) {
        data.callType(event.callType());
        data.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        data.ani(event.ani());
        data.dialedNumber(event.dialedNumber());
        data.dnis(event.dnis());
        data.wrapUpReason(event.callWrapupData());
        data.variables().tell(event);
    }

    static void tell(CallFacts data, SnapshotCallConf call) {
        data.callType(call.callType());
        data.ani(call.ani());
        data.dialedNumber(call.dialedNumber());
        data.dnis(call.dnis());
        data.wrapUpReason(call.callWrapupData());
        data.routerKey(call.routerCallKeyDay(), call.routerCallKeyCallId(), null);
        data.variables().tell(call);
    }

    /** The customer's number in a dialer's call with the agent at that device; null where nothing tells. */
    static @Nullable String customer(CallFacts data, String agent) {
        return Stream.of(data.variables().outbound("BACustomerNumber"), data.dialedNumber(), data.to(), data.ani())
                .filter(number -> number != null && !number.isEmpty() && !number.equals(agent))
                .findFirst()
                .orElse(null);
    }
}
