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
        CallVariables variables = data.variables();
        variables.number(
                event.callVariable1(),
                event.callVariable2(),
                event.callVariable3(),
                event.callVariable4(),
                event.callVariable5(),
                event.callVariable6(),
                event.callVariable7(),
                event.callVariable8(),
                event.callVariable9(),
                event.callVariable10());
        variables.named(event.namedVariables());
        variables.arrays(event.namedArrays());
    }

    static void tell(CallFacts data, BeginCallEvent event) {
        data.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        data.dialedNumber(event.dialedNumber());
        data.dnis(event.dnis());
        data.wrapUpReason(event.callWrapupData());
        CallVariables variables = data.variables();
        variables.number(
                event.callVariable1(),
                event.callVariable2(),
                event.callVariable3(),
                event.callVariable4(),
                event.callVariable5(),
                event.callVariable6(),
                event.callVariable7(),
                event.callVariable8(),
                event.callVariable9(),
                event.callVariable10());
        variables.named(event.namedVariables());
        variables.arrays(event.namedArrays());
    }

    static void tell(CallFacts data, CallDeliveredEvent event) {
        data.skillGroup(event.skillGroupNumber());
        data.ani(event.ani());
        data.dialedNumber(event.dialedNumber());
        data.dnis(event.dnis());
        data.wrapUpReason(event.callWrapupData());
        CallVariables variables = data.variables();
        variables.number(
                event.callVariable1(),
                event.callVariable2(),
                event.callVariable3(),
                event.callVariable4(),
                event.callVariable5(),
                event.callVariable6(),
                event.callVariable7(),
                event.callVariable8(),
                event.callVariable9(),
                event.callVariable10());
        variables.named(event.namedVariables());
        variables.arrays(event.namedArrays());
    }

    static void tell(CallFacts data, CallDataUpdateEvent event) {
        data.callType(event.callType());
        data.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        data.ani(event.ani());
        data.dialedNumber(event.dialedNumber());
        data.dnis(event.dnis());
        data.wrapUpReason(event.callWrapupData());
        CallVariables variables = data.variables();
        variables.number(
                event.callVariable1(),
                event.callVariable2(),
                event.callVariable3(),
                event.callVariable4(),
                event.callVariable5(),
                event.callVariable6(),
                event.callVariable7(),
                event.callVariable8(),
                event.callVariable9(),
                event.callVariable10());
        variables.named(event.namedVariables());
        variables.arrays(event.namedArrays());
    }

    static void tell(CallFacts data, SnapshotCallConf call) {
        data.callType(call.callType());
        data.ani(call.ani());
        data.dialedNumber(call.dialedNumber());
        data.dnis(call.dnis());
        data.wrapUpReason(call.callWrapupData());
        data.routerKey(call.routerCallKeyDay(), call.routerCallKeyCallId(), null);
        CallVariables variables = data.variables();
        variables.number(
                call.callVariable1(),
                call.callVariable2(),
                call.callVariable3(),
                call.callVariable4(),
                call.callVariable5(),
                call.callVariable6(),
                call.callVariable7(),
                call.callVariable8(),
                call.callVariable9(),
                call.callVariable10());
        variables.named(call.namedVariables());
        variables.arrays(call.namedArrays());
    }

    /** The customer's number in a dialer's call with the agent at that device; null where nothing tells. */
    static @Nullable String customer(CallFacts data, String agent) {
        return Stream.of(data.variables().outbound("BACustomerNumber"), data.dialedNumber(), data.to(), data.ani())
                .filter(number -> number != null && !number.isEmpty() && !number.equals(agent))
                .findFirst()
                .orElse(null);
    }
}
