package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.agent.AgentDesk;

/** What a dialer of campaigns does with calls: reserves agents, and brings them customers. */
final class CampaignCalls {

    private final Exchange exchange;
    private final CallEvents events;
    private final ChangeEvents changes;
    private final Ringing ringing;
    private final Dialling dialling;
    private final Clearing clearing;
    private final AgentCalls agents;

    CampaignCalls(
            Exchange exchange,
            CallEvents events,
            ChangeEvents changes,
            Ringing ringing,
            Dialling dialling,
            Clearing clearing,
            AgentCalls agents) {
        this.exchange = exchange;
        this.events = events;
        this.changes = changes;
        this.ringing = ringing;
        this.dialling = dialling;
        this.clearing = clearing;
        this.agents = agents;
    }

    /** A dialer reserves an available agent. */
    Call reserve(AgentDesk agent, Reservation reservation) {
        String device = free(agent, agent.state() == AgentState.AVAILABLE);
        Call call = begin(reservation, device);
        call.reserves();
        exchange.isPort(reservation.from());
        ring(call, device, reservation);
        return call;
    }

    /** A dialer brings a customer to an agent, who has been reserved before, or is available. */
    Call connect(AgentDesk agent, Reservation customer) {
        String device = free(agent, agent.state() == AgentState.AVAILABLE || agent.state() == AgentState.RESERVED);
        Call call = begin(customer, customer.from());
        ring(call, device, customer);
        return call;
    }

    private String free(AgentDesk agent, boolean isFree) {
        String device = agent.extension();
        if (device == null || !isFree || !exchange.liveAt(device).isEmpty()) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        return device;
    }

    private Call begin(Reservation reservation, String dialed) {
        Dialling.requireFits(reservation.data());
        if (exchange.isDevice(reservation.from())) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CALLING_DEVICE);
        }
        return exchange.begin(
                reservation.type(), LineType.OUTBOUND_ACD, reservation.from(), dialed, reservation.data());
    }

    private void ring(Call call, String device, Reservation reservation) {
        exchange.connect(call, reservation.from(), Direction.NONE, LocalConnectionState.INITIATE);
        ringing.ring(call, device, reservation.direction(), EventCause.NEW_CALL);
        Connection end = call.at(device);
        if (reservation.autoAnswer() && end != null && end.is(LocalConnectionState.ALERTING)) {
            ringing.answer(end, EventCause.NONE);
        }
    }

    /** The phone of a reserved agent calls the customer itself, as it does for direct previews of UCCX. */
    Call dial(AgentDesk agent, String customer, CallData data) {
        String device = free(agent, agent.state() == AgentState.RESERVED);
        return dialling.dial(CallType.PREVIEW, device, customer, data);
    }

    /** No customer comes to an agent who has been reserved. */
    void release(AgentDesk agent) {
        String device = agent.extension();
        if (device != null) {
            agents.settle(device);
        }
    }

    /** The reservation is over. */
    void endReservation(Call call, boolean customerFollows) {
        if (!call.isReservation()) {
            throw CallRefusedException.of(ControlFailureCode.CF_REQUEST_INCOMPATIBLE_WITH_OBJECT);
        }
        List<Connection> ends = call.told();
        if (!customerFollows || ends.isEmpty()) {
            clearing.clear(call);
            return;
        }
        for (Connection end : ends) {
            end.state(LocalConnectionState.NULL);
            changes.released(end, end.device(), EventCause.NONE);
            changes.cleared(end, Coded.of(EventCause.NONE));
            events.end(end);
            exchange.disconnect(end);
        }
        clearing.dropIfUntold(call);
    }
}
