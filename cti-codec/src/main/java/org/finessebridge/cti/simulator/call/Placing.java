package org.finessebridge.cti.simulator.call;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** Brings a call to where its dialled number leads. */
final class Placing {

    /** RouterCallKeyDay counts the days from a day of its own. */
    private static final long ROUTER_DAYS = 132_737;

    private final Exchange exchange;
    private final CallEvents events;
    private final ChangeEvents changes;
    private final Ringing ringing;
    private final AgentCalls agents;
    private final Clearing clearing;
    private long routedCalls;

    Placing(
            Exchange exchange,
            CallEvents events,
            ChangeEvents changes,
            Ringing ringing,
            AgentCalls agents,
            Clearing clearing) {
        this.exchange = exchange;
        this.events = events;
        this.changes = changes;
        this.ringing = ringing;
        this.agents = agents;
        this.clearing = clearing;
    }

    /** Where a number leads; a device is never asked for. */
    Route route(long callId, String from, String number, CallData data) {
        if (exchange.isDevice(number)) {
            return new Route.ToDevice(number);
        }
        Route route = exchange.routing().route(new ArrivedCall(callId, from, number, data));
        return route instanceof Route.Unknown ? new Route.ToOutside(number) : route;
    }

    /**
     * Goes on to where a number leads.
     *
     * @param by the end that has dialled, or sent the call on
     */
    void place(Call call, Connection by, String number, Route route, EventCause cause) {
        switch (route) {
            case Route.ToDevice(String device) -> toDevice(call, by, device, cause);
            case Route.ToOutside(String outside) -> toOutside(call, by, outside);
            case Route.Queued(long skillGroup) -> queue(call, number, skillGroup);
            case Route.Busy() -> fail(call, by, number, EventCause.BUSY);
            case Route.Unknown() -> fail(call, by, number, EventCause.DEST_NOT_OBTAINABLE);
        }
    }

    private void toDevice(Call call, Connection by, String device, EventCause cause) {
        if (exchange.isBusy(device) || call.at(device) != null) {
            fail(call, by, device, EventCause.BUSY);
        } else {
            ringing.ring(call, device, Direction.OTHER_IN, cause);
        }
    }

    /** It waits; of a caller of the contact centre the clients hear so. */
    private void queue(Call call, String routePoint, long skillGroup) {
        route(call, routePoint);
        call.queue(true, skillGroup);
        for (Connection end : call.told()) {
            if (end.is(LocalConnectionState.INITIATE)) {
                end.state(LocalConnectionState.QUEUED);
                if (exchange.isUccx()) {
                    events.established(end, routePoint, EventCause.NONE);
                    exchange.streams().start(end);
                }
                events.queued(end, skillGroup);
                agents.settle(end.device());
            }
        }
        exchange.outbox().changed(call);
    }

    /** A router has had its hands on the call. */
    void route(Call call, String routePoint) {
        call.routedThrough(routePoint);
        call.redirectedBy(routePoint);
        if (call.routerKey() == null && !exchange.isUccx()) {
            long day = call.began().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay() + ROUTER_DAYS;
            call.routerKey(new Call.RouterKey(day, ++routedCalls, 1));
        }
    }

    private void toOutside(Call call, Connection by, String number) {
        ExternalBehaviour behaviour = exchange.outside().of(number);
        switch (behaviour.kind()) {
            case UNKNOWN -> fail(call, by, number, EventCause.DEST_NOT_OBTAINABLE);
            case BUSY -> fail(call, by, number, EventCause.BUSY);
            case RINGS -> ringOutside(call, number);
            case ANSWERS -> {
                Connection end = ringOutside(call, number);
                after(behaviour.after(), end, () -> ringing.answer(end, EventCause.NONE));
            }
            case REJECTS -> {
                Connection end = ringOutside(call, number);
                after(behaviour.after(), end, () -> turnDown(end, EventCause.DO_NOT_DISTURB));
            }
        }
    }

    private void after(Duration time, Connection end, Runnable task) {
        if (time.isZero()) {
            task.run();
        } else {
            Runnable unused = exchange.later(time, () -> {
                if (end.is(LocalConnectionState.ALERTING)) {
                    task.run();
                }
            });
            Objects.requireNonNull(unused);
        }
    }

    private Connection ringOutside(Call call, String number) {
        if (call.type() == CallType.AGENT_INSIDE) {
            call.type(CallType.OUT);
            call.lineType(exchange.isUccx() ? call.lineType() : LineType.OUTBOUND);
            changes.type(call);
        }
        for (Connection end : call.told()) {
            if (end.is(LocalConnectionState.INITIATE)) {
                end.goesOut();
                if (call.type() != CallType.PREVIEW) { // of which nobody has seen it
                    events.reachedNetwork(end, number);
                }
            }
        }
        Connection outside = exchange.connect(call, number, Direction.NONE, LocalConnectionState.ALERTING);
        call.told().forEach(end -> events.delivered(end, number, LocalConnectionState.CONNECT, EventCause.NONE));
        return outside;
    }

    /**
     * An end outside does not take the call that rings there.
     *
     * @throws CallRefusedException where it does not ring there, or the end is not outside
     */
    void reject(Connection outside, EventCause cause) {
        if (outside.isMonitored() || !outside.is(LocalConnectionState.ALERTING)) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        turnDown(outside, cause);
    }

    private void turnDown(Connection outside, EventCause cause) {
        Call call = outside.call();
        outside.state(LocalConnectionState.NULL);
        exchange.disconnect(outside);
        for (Connection end : call.live()) {
            if (end.is(LocalConnectionState.INITIATE)) {
                fail(call, end, outside.device(), cause);
            }
        }
        clearing.dropIfUntold(call);
    }

    /** The call does not come through: its caller hears a tone, or is gone. */
    void fail(Call call, Connection by, String number, EventCause cause) {
        if (by.isMonitored() && by.isLive()) {
            by.state(LocalConnectionState.FAIL);
            exchange.outbox().changed(call);
            events.failed(by, number, cause);
            agents.settle(by.device());
        } else {
            clearing.clear(call);
        }
    }
}
