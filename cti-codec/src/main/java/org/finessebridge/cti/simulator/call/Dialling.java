package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.DeskSettingsMask;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.jspecify.annotations.Nullable;

/** Begins calls: of callers outside, and of phones. */
final class Dialling {

    private static final int LONGEST_NUMBER = 39;

    private final Exchange exchange;
    private final CallEvents events;
    private final AgentCalls agents;
    private final Placing placing;

    Dialling(Exchange exchange, CallEvents events, AgentCalls agents, Placing placing) {
        this.exchange = exchange;
        this.events = events;
        this.agents = agents;
        this.placing = placing;
    }

    /** A caller outside dials. */
    Call inbound(String ani, String number, CallData data) {
        requireNumber(number);
        requireNumber(ani);
        requireFits(data);
        if (exchange.isDevice(ani)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CALLING_DEVICE);
        }
        Call call = exchange.begin(CallType.OTHER_IN, LineType.NON_ACD_IN, ani, number, data);
        Connection caller = exchange.connect(call, ani, Direction.NONE, LocalConnectionState.INITIATE);
        Route route = exchange.isDevice(number)
                ? new Route.ToDevice(number)
                : exchange.routing().route(new ArrivedCall(call.id(), ani, number, data));
        if (route instanceof Route.Queued) {
            call.type(exchange.isUccx() ? CallType.ACD_IN : CallType.PREROUTE_ACD_IN);
            call.lineType(exchange.isUccx() ? call.lineType() : LineType.INBOUND_ACD);
        } else if (!exchange.isDevice(number) && route instanceof Route.ToDevice) {
            call.type(CallType.PREROUTE_DIRECT_AGENT);
            placing.route(call, number);
        }
        placing.place(call, caller, number, route, EventCause.NEW_CALL);
        return call;
    }

    /** The agent's own software dials. */
    Call dialFor(@Nullable String device, @Nullable String number, CallData data) {
        AgentDesk desk = device == null ? null : exchange.agents().at(device);
        if (device == null || !exchange.isDevice(device)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CALLING_DEVICE);
        }
        if (desk == null || (exchange.isUccx() && desk.state() == AgentState.AVAILABLE)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        if (number != null
                && exchange.isDevice(number)
                && !desk.settings().allows(DeskSettingsMask.AGENT_TO_AGENT_CALLS)) {
            throw CallRefusedException.of(ControlFailureCode.CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE);
        }
        return dial(device, number, data);
    }

    /** A phone dials. */
    Call dial(String device, @Nullable String number, CallData data) {
        return dial(CallType.AGENT_INSIDE, device, number, data);
    }

    /** A phone dials, for a call of a type. */
    Call dial(CallType type, String device, @Nullable String number, CallData data) {
        if (!exchange.isDevice(device)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CALLING_DEVICE);
        }
        String dialed = requireNumber(number);
        requireFits(data);
        boolean engaged = exchange.liveAt(device).stream().anyMatch(end -> !end.is(LocalConnectionState.HOLD));
        if (engaged || exchange.isBusy(device)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        if (dialed.equals(device)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_DESTINATION);
        }
        return begin(type, device, dialed, data);
    }

    /** The phone goes off hook, dials, and the call goes to where the number leads. */
    Call begin(CallType type, String device, String dialed, CallData data) {
        Call call = exchange.begin(type, LineType.INSIDE, device, dialed, data);
        Route route = placing.route(call.id(), device, dialed, data);
        if (route instanceof Route.Queued) {
            call.routedThrough(dialed);
            call.type(exchange.isUccx() && type == CallType.AGENT_INSIDE ? CallType.OUT : type);
        }
        Connection caller = exchange.connect(
                call,
                device,
                type == CallType.PREVIEW ? Direction.OUT : Direction.OTHER_OUT,
                LocalConnectionState.INITIATE);
        events.begin(caller);
        events.serviceInitiated(caller);
        events.originated(caller, dialed);
        agents.settle(device);
        placing.place(call, caller, dialed, route, EventCause.NONE);
        return call;
    }

    /** What can be dialled: digits and what else keys have. */
    static String requireNumber(@Nullable String number) {
        if (number == null
                || number.isEmpty()
                || number.length() > LONGEST_NUMBER
                || !number.chars().allMatch(c -> "0123456789*#+".indexOf(c) >= 0)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CALLED_DEVICE);
        }
        return number;
    }

    static void requireFits(CallData data) {
        if (data.isTooMuch()) {
            throw CallRefusedException.of(StatusCode.TOO_MUCH_DATA);
        }
        if (data.isTooLong()) {
            throw CallRefusedException.of(StatusCode.VALUE_TOO_LONG);
        }
    }
}
