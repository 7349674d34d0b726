package org.finessebridge.app.bridge.call;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/** Takes over what messages say of a call beside its ends. Only the bridge's thread calls. */
final class CallData {

    private static final long NO_SKILL_GROUP = 0xFFFF_FFFFL;

    /** More than agents are reserved at once. */
    private static final int MOST_ANNOUNCED = 5_000;

    private final Map<String, AgentPreCallEvent> announced = new LinkedHashMap<>();

    /** A call will come to that agent. */
    void announced(AgentPreCallEvent event) {
        if (event.agentInstrument() != null) {
            announced.put(event.agentInstrument(), event);
            if (announced.size() > MOST_ANNOUNCED) {
                Iterator<String> oldest = announced.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** It will not come after all. */
    void aborted(AgentPreCallAbortEvent event) {
        if (event.agentInstrument() != null) {
            announced.remove(event.agentInstrument());
        }
    }

    void began(CallRecord call, BeginCallEvent event, String device) {
        AgentPreCallEvent before = announced.get(device);
        if (before != null && isSameCall(before, event)) {
            announced.remove(device);
            take(call, before);
        }
        call.callType(event.callType());
        call.dnis(event.dnis());
        call.dialedNumber(event.dialedNumber());
        call.dialledTo(event.dialedNumber());
        call.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        call.variables()
                .number(
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
        call.variables().named(event.namedVariables());
        call.variables().arrays(event.namedArrays());
        call.wrapUpReason(event.callWrapupData());
    }

    private static boolean isSameCall(AgentPreCallEvent before, BeginCallEvent event) {
        return before.routerCallKeyCallId() == null
                || event.routerCallKeyCallId() == null
                || (before.routerCallKeyCallId().equals(event.routerCallKeyCallId())
                        && Objects.equals(before.routerCallKeyDay(), event.routerCallKeyDay()));
    }

    private static void take(CallRecord call, AgentPreCallEvent event) {
        call.skillGroup(skillGroup(event.skillGroupNumber()));
        call.dialedNumber(event.dialedNumber());
        call.dialledTo(event.dialedNumber());
        call.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        call.variables()
                .number(
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
        call.variables().named(event.namedVariables());
        call.variables().arrays(event.namedArrays());
    }

    void delivered(CallRecord call, CallDeliveredEvent event) {
        call.skillGroup(skillGroup(event.skillGroupNumber()));
        call.calledFrom(event.callingDeviceId());
        call.dialedNumber(event.dialedNumber());
        call.dialledTo(event.dialedNumber());
        call.dialledTo(event.calledDeviceId());
        if (event.dnis() != null) {
            call.dnis(event.dnis());
        } else if (call.dnis() == null) {
            call.dnis(event.calledDeviceId());
        }
        call.variables()
                .number(
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
        call.variables().named(event.namedVariables());
        call.variables().arrays(event.namedArrays());
        call.wrapUpReason(event.callWrapupData());
    }

    void established(CallRecord call, CallEstablishedEvent event) {
        call.skillGroup(skillGroup(event.skillGroupNumber()));
        call.calledFrom(event.callingDeviceId());
        call.dialledTo(event.calledDeviceId());
    }

    void updated(CallRecord call, CallDataUpdateEvent event) {
        call.callType(event.callType());
        call.dnis(event.dnis());
        call.dialedNumber(event.dialedNumber());
        call.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.routerCallKeySequenceNumber());
        call.variables()
                .number(
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
        call.variables().named(event.namedVariables());
        call.variables().arrays(event.namedArrays());
        call.wrapUpReason(event.callWrapupData());
    }

    static void snapshot(CallRecord call, SnapshotCallConf event) {
        call.callType(event.callType());
        call.dnis(event.dnis());
        call.dialedNumber(event.dialedNumber());
        call.dialledTo(event.dialedNumber());
        call.dialledTo(event.dnis());
        call.calledFrom(event.ani());
        call.routerKey(event.routerCallKeyDay(), event.routerCallKeyCallId(), null);
        call.variables()
                .number(
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
        call.variables().named(event.namedVariables());
        call.variables().arrays(event.namedArrays());
        call.wrapUpReason(event.callWrapupData());
    }

    /** The customer's number in a call of a dialer. */
    @Nullable
    String customer(CallRecord call, @Nullable String ani, String device) {
        String number = call.variables().outbound("BACustomerNumber");
        if (number != null && !number.isEmpty()) {
            return number;
        }
        String dialled = call.dialedNumber();
        return dialled != null && !dialled.isEmpty() && !dialled.equals(device) ? dialled : ani;
    }

    private static @Nullable Long skillGroup(long number) {
        return number == NO_SKILL_GROUP ? null : number;
    }
}
