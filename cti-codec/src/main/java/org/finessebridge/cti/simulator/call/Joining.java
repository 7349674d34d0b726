package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.jspecify.annotations.Nullable;

/** Consults, transfers and conferences. */
final class Joining {

    /** What Unified CM says to one who may not add parties, and to one party too many. */
    static final long NOT_THE_CONTROLLER = 20_999;

    static final long BRIDGE_IS_FULL = 20_700;

    private final Exchange exchange;
    private final CallEvents events;
    private final ChangeEvents changes;
    private final Talk talk;
    private final Dialling dialling;
    private final Placing placing;
    private final Clearing clearing;
    private final AgentCalls agents;

    Joining(
            Exchange exchange,
            CallEvents events,
            ChangeEvents changes,
            Talk talk,
            Dialling dialling,
            Placing placing,
            Clearing clearing,
            AgentCalls agents) {
        this.exchange = exchange;
        this.events = events;
        this.changes = changes;
        this.talk = talk;
        this.dialling = dialling;
        this.placing = placing;
        this.clearing = clearing;
        this.agents = agents;
    }

    /** Asks another before the call goes on: a new call of the same device. */
    Call consult(Connection active, @Nullable String number, CallData change) {
        Talk.requireToCallFrom(active);
        String device = active.device();
        String dialed = Dialling.requireNumber(number);
        CallData data = active.call().data().merged(change);
        Dialling.requireFits(data);
        if (dialed.equals(device) || exchange.isBusy(device)) {
            throw CallRefusedException.of(
                    dialed.equals(device)
                            ? ControlFailureCode.CF_INVALID_DESTINATION
                            : ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        exchange.requireRoom();
        talk.hold(active, EventCause.CONSULT);
        return dialling.begin(CallType.CONSULT, device, dialed, data);
    }

    /** Leaves the two calls of a device to the others; the held one survives. */
    void transfer(Connection active, Connection held) {
        if (!held.is(LocalConnectionState.HOLD)) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_HELD_CALL);
        }
        boolean rings = active.is(LocalConnectionState.INITIATE)
                && active.call().live().stream().anyMatch(end -> end.is(LocalConnectionState.ALERTING));
        if (!rings) {
            Talk.requireActive(active);
        }
        requireOthers(active, held);
        Call survivor = held.call();
        Call other = active.call();
        String device = held.device();
        held.state(LocalConnectionState.NULL);
        exchange.streams().stop(other);
        String transferred = merge(other, survivor, device);
        changes.transferred(survivor, other, device, transferred);
        survivor.redirectedBy(device);
        survivor.type(exchange.isUccx() ? CallType.TRANSFER_IN : CallType.CONSULT_OFFERRED);
        Connection there = survivor.at(transferred);
        if (there != null && there.isMonitored()) {
            changes.data(there, survivor.type(), CallData.NONE);
        } else { // who was handed to somebody outside hears what kind of call it is now
            survivor.told().stream().findFirst().ifPresent(end -> changes.data(end, survivor.type(), CallData.NONE));
        }
        exchange.streams().start(survivor);
        endOf(other);
        agents.settle(device, held);
        clearing.end(List.of(held));
        survivor.told().forEach(end -> agents.settle(end.device()));
        clearing.endMonitor(survivor);
        clearing.dropIfUntold(survivor);
    }

    /** Sends the call on without asking. */
    void transferBlindly(Connection active, @Nullable String number) {
        Talk.requireToCallFrom(active);
        Call call = active.call();
        String device = active.device();
        String target = Dialling.requireNumber(number);
        Route route = placing.route(call.id(), device, target, call.data());
        requireReachable(call, device, target, route);
        call.redirectedBy(device);
        call.type(exchange.isUccx() ? CallType.OFFERED : CallType.TRANSFER_IN);
        active.state(LocalConnectionState.NULL);
        exchange.outbox().changed(call);
        changes.data(active, call.type(), CallData.NONE);
        call.told().forEach(end -> changes.data(end, call.type(), CallData.NONE));
        changes.released(active, device, EventCause.REDIRECTED);
        agents.settle(device, active);
        Connection by = call.live().getFirst();
        placing.place(call, by, target, route, EventCause.TRANSFER);
        clearing.end(List.of(active));
        clearing.endMonitor(call);
        clearing.dropIfUntold(call);
    }

    private void requireReachable(Call call, String device, String target, Route route) {
        if (target.equals(device) || call.at(target) != null || route instanceof Route.Unknown) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_DESTINATION);
        }
        if (call.live().size() < 2) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        ExternalBehaviour.Kind outside = route instanceof Route.ToOutside(String number)
                ? exchange.outside().of(number).kind()
                : ExternalBehaviour.Kind.ANSWERS;
        if (outside == ExternalBehaviour.Kind.UNKNOWN) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_DESTINATION);
        }
        boolean busy = outside == ExternalBehaviour.Kind.BUSY
                || route instanceof Route.Busy
                || (route instanceof Route.ToDevice(String there) && exchange.isBusy(there));
        if (busy) {
            throw CallRefusedException.of(ControlFailureCode.CF_GENERIC_OPERATION, NOT_THE_CONTROLLER);
        }
    }

    /** Joins the two calls of a device; the held one survives. */
    void conference(Connection held, Connection active, EventCause cause) {
        if (!held.is(LocalConnectionState.HOLD)) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_HELD_CALL);
        }
        Talk.requireActive(active);
        requireOthers(active, held);
        requireController(held.call(), held.device());
        Call survivor = held.call();
        Call other = active.call();
        requireBridge(survivor.live().size() + other.live().size() - 1);
        String device = held.device();
        held.state(LocalConnectionState.CONNECT);
        survivor.type(CallType.CONFERENCE);
        if (survivor.controller() == null) {
            survivor.controlledBy(device);
        }
        changes.type(survivor);
        exchange.streams().stop(other);
        String added = merge(other, survivor, device);
        changes.conferenced(survivor, other, device, added, cause);
        exchange.streams().start(survivor);
        endOf(other);
        survivor.told().forEach(end -> agents.settle(end.device()));
    }

    /** Only who has begun a conference adds parties. */
    void requireController(Call call, String device) {
        String controller = call.controller();
        if (controller != null && !controller.equals(device)) {
            throw exchange.isUccx()
                    ? CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE)
                    : CallRefusedException.of(ControlFailureCode.CF_GENERIC_OPERATION, NOT_THE_CONTROLLER);
        }
    }

    /** As many ends must fit in one call. */
    void requireBridge(int parties) {
        if (parties > exchange.limits().conferenceParties()) {
            throw CallRefusedException.of(
                    ControlFailureCode.CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED, exchange.isUccx() ? 0 : BRIDGE_IS_FULL);
        }
    }

    private static void requireOthers(Connection active, Connection held) {
        boolean same = active.call() == held.call() || !active.device().equals(held.device());
        boolean alone = active.call().live().size() < 2 || held.call().live().size() < 2;
        boolean meet = active.call().live().stream()
                .anyMatch(end ->
                        !end.device().equals(held.device()) && held.call().at(end.device()) != null);
        if (same || alone || meet || held.call().isReservation()) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_CALL_TO_COMPLETE);
        }
    }

    /** Moves the ends of a call to another, but for one device's; tells the first that was moved. */
    private String merge(Call from, Call to, String without) {
        String first = "";
        for (Connection end : from.live()) {
            if (!end.device().equals(without)) {
                Connection moved = exchange.connect(to, end.device(), direction(end, to), end.state());
                if (end.hasTalked()) {
                    moved.hasTalkedBefore();
                }
                first = first.isEmpty() ? end.device() : first;
            }
            end.state(LocalConnectionState.NULL);
        }
        return first;
    }

    /** A call out of a queue stays one for whoever it is handed to. */
    private static Direction direction(Connection end, Call to) {
        boolean ofQueue = to.skillGroupNumber() != null && end.direction() == Direction.OTHER_IN;
        return ofQueue ? Direction.IN : end.direction();
    }

    /** Nothing is left of a call: its ends have gone to another. */
    private void endOf(Call call) {
        for (Connection end : call.ends()) {
            if (end.isMonitored()) {
                events.end(end);
            }
            exchange.disconnect(end);
        }
        clearing.endMonitor(call);
    }
}
