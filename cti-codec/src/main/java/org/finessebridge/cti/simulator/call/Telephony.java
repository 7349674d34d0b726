package org.finessebridge.cti.simulator.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.jspecify.annotations.Nullable;

/**
 * The telephone system of a contact centre: its calls, and what phones, callers and dialers do with
 * them; the events go to the clients. Used on the simulator's event loop only. Methods throw {@link
 * CallRefusedException} where there is no such call, where the device has no part in it, and where
 * its state forbids what is wanted; then nothing has been changed.
 */
public final class Telephony {

    private final AgentLogic agents;
    private final Outbox outbox;
    private final Exchange exchange;
    private final CallSnapshots snapshots;
    private final Switch phones;
    private final AfterCalls afterCalls;
    private final DataChanges data;
    private final ControlRequests requests;

    /**
     * No calls yet.
     *
     * @param clients tells the clients the events of one step, in their order
     * @param timers runs a task later on the event loop; what it returns cancels it
     */
    public Telephony(
            AgentLogic agents,
            InstantSource clock,
            BiFunction<Duration, Runnable, Runnable> timers,
            Consumer<List<CtiMessage>> clients) {
        this.agents = agents;
        this.snapshots = new CallSnapshots(agents);
        this.outbox = new Outbox(agents, clients, snapshots::of);
        this.exchange = new Exchange(agents, clock, timers, outbox);
        agents.devicesInUse(exchange::isInUse);
        CallEvents events = new CallEvents(exchange);
        ChangeEvents changes = new ChangeEvents(exchange, events);
        this.afterCalls = new AfterCalls(exchange, events);
        this.phones = new Switch(exchange, events, changes, new AgentCalls(exchange, afterCalls));
        this.data = new DataChanges(exchange, changes, afterCalls);
        this.requests = new ControlRequests(exchange, phones, data);
    }

    /**
     * Carries out a client's request.
     *
     * @param order what is forgotten
     * @param confirmsLast whether the confirmation comes after the events
     * @param answer is given the confirmation or the refusal
     * @return whether requests of this type are played at all; if not, nothing is answered
     */
    public boolean request(
            CtiRequest<?> request, CallEventOrder order, boolean confirmsLast, Consumer<CtiMessage> answer) {
        boolean[] played = {true};
        outbox.perform(() -> {
            try {
                CtiConfirmation confirmation = requests.carryOut(request, order.nullCallTypeInSnapshots());
                if (confirmation == null) {
                    played[0] = false;
                } else {
                    outbox.answer(
                            confirmsLast || request instanceof TransferCallReq, () -> answer.accept(confirmation));
                }
            } catch (CallRefusedException refused) {
                outbox.answer(false, () -> answer.accept(refusal(request, refused)));
            }
        });
        return played[0];
    }

    private static CtiMessage refusal(CtiRequest<?> request, CallRefusedException refused) {
        StatusCode status = refused.status();
        return status != null
                ? new FailureConf(request.invokeId(), status.code(), null)
                : new ControlFailureConf(
                        request.invokeId(), refused.failureCode().code(), refused.peripheralErrorCode(), null);
    }

    /** An agent's state has been told; what waits for the end of the agent's work goes on. */
    public void told(AgentStateEvent event) {
        String agentId = event.agentId();
        AgentDesk desk = agentId == null ? null : agents.byId(agentId);
        if (desk != null && event.peripheralId() == agents.centre().peripheralId()) {
            outbox.perform(() -> afterCalls.told(desk));
            outbox.agent(desk);
        }
    }

    /** Whether END_CALL waits for the end of the work after a call; null for as the peripheral does it. */
    public void delayEndOfWork(@Nullable Boolean delayed) {
        afterCalls.delayEnd(delayed);
    }

    /** The agents at its devices. */
    public AgentLogic agents() {
        return agents;
    }

    /** Who decides where calls to dialled numbers go, from now on. */
    public void routing(CallRouting routing) {
        exchange.routing(routing);
    }

    /** What happens at numbers outside, from now on. */
    public void externalParties(ExternalParties parties) {
        exchange.outside(parties);
    }

    /** How much it takes, from now on. */
    public void limits(TelephonyLimits limits) {
        exchange.limits(limits);
    }

    /** Adds a listener; there may be many. */
    public void listen(TelephonyListener listener) {
        outbox.listen(listener);
    }

    /** Takes a listener away; does nothing where it is none. */
    public void ignore(TelephonyListener listener) {
        outbox.ignore(listener);
    }

    /** Every call that there is, the oldest first. Immutable. */
    public List<CallSnapshot> calls() {
        return exchange.calls().stream().map(snapshots::of).toList();
    }

    /** Whether a device has no part in any call, not even in one whose end waits for the work after it. */
    public boolean isIdle(String device) {
        return exchange.endsAt(device).isEmpty();
    }

    /** A call; null where there is none. */
    public @Nullable CallSnapshot call(long callId) {
        Call call = exchange.find(callId);
        return call == null ? null : snapshots.of(call);
    }

    /**
     * A caller outside dials a number of the contact centre.
     *
     * @return ConnectionCallID of the call, also where it has ended at once
     */
    public long inbound(String ani, String dialedNumber, CallData data) {
        return begin(() -> phones.dialling().inbound(ani, dialedNumber, data));
    }

    /**
     * Someone picks up a phone of the contact centre and dials.
     *
     * @return ConnectionCallID of the call
     */
    public long dial(String fromDevice, String dialedNumber, CallData data) {
        return begin(() -> phones.dialling().dial(fromDevice, dialedNumber, data));
    }

    /** A phone, or a party outside, answers the call that rings there. */
    public void answer(long callId, String device) {
        outbox.perform(() -> phones.ringing().answer(exchange.party(callId, device)));
    }

    /** A party outside, where the call rings, turns it down: its caller hears so, and is alone. */
    public void reject(long callId, String number) {
        outbox.perform(() -> phones.placing().reject(exchange.party(callId, number), EventCause.DO_NOT_DISTURB));
    }

    /** A party outside, where the call rings, turns out to be busy. */
    public void busy(long callId, String number) {
        outbox.perform(() -> phones.placing().reject(exchange.party(callId, number), EventCause.BUSY));
    }

    /** A phone holds its call. */
    public void hold(long callId, String device) {
        outbox.perform(() -> phones.talk().hold(exchange.party(callId, device), EventCause.NONE));
    }

    /** A phone retrieves its held call; another active one of the phone is held first. */
    public void retrieve(long callId, String device) {
        outbox.perform(() -> phones.talk().retrieve(exchange.party(callId, device)));
    }

    /** An end of a call hangs up: a device, or a number outside. */
    public void hangUp(long callId, String device) {
        outbox.perform(() -> {
            Connection end = exchange.party(callId, device);
            if (end.isLive()) {
                phones.clearing().release(end);
            }
        });
    }

    /** The caller gives up: hangs up, wherever the call waits or rings. */
    public void abandon(long callId) {
        hangUp(callId, known(callId).from());
    }

    /** Sets variables, as a routing script does. */
    public void setData(long callId, CallData change) {
        outbox.perform(() -> this.data.set(known(callId), change));
    }

    /**
     * Brings a queued call to an agent: AGENT_PRE_CALL, RESERVED, and it rings.
     *
     * @throws IllegalStateException where the call does not wait, or the agent is not signed on
     */
    public void deliver(long callId, AgentDesk agent, long skillGroupNumber) {
        outbox.perform(() -> phones.routed().deliver(known(callId), agent, skillGroupNumber));
    }

    /** Queues a waiting call for another skill group; it stays where it is but for the numbers. */
    public void requeue(long callId, long skillGroupNumber) {
        outbox.perform(() -> phones.routed().requeue(known(callId), skillGroupNumber));
    }

    /**
     * Takes a call away from the device where it rings: on no answer of a routed call, or by
     * forwarding. A routed call waits in its queue again; its agent becomes NOT_READY with the
     * reason of ring-no-answer. Any other call goes on to the number.
     *
     * @param to where it goes; for a routed call the dialled number that takes it back
     */
    public void divert(long callId, String device, String to, EventCause cause) {
        outbox.perform(() -> phones.routed().divert(exchange.party(callId, device), to, cause));
    }

    /** Nobody answers at a device where it rings, and nothing takes the call from there: its caller hears a tone. */
    public void notAnswered(long callId, String device) {
        outbox.perform(() -> phones.routed().notAnswered(exchange.party(callId, device), phones.clearing()));
    }

    /**
     * A dialer reserves an agent.
     *
     * @return ConnectionCallID of the reservation call
     */
    public long reserve(AgentDesk agent, Reservation reservation) {
        return begin(() -> phones.campaigns().reserve(agent, reservation));
    }

    /**
     * A dialer brings a customer to an agent who has been reserved; the reservation call must have
     * been ended by {@link #endReservation} before.
     *
     * @return ConnectionCallID of the customer's call
     */
    public long connectCustomer(AgentDesk agent, Reservation customer) {
        return begin(() -> phones.campaigns().connect(agent, customer));
    }

    /** Ends a reservation call; the agent stays reserved where a customer's call is to follow. */
    public void endReservation(long callId, boolean customerFollows) {
        outbox.perform(() -> phones.campaigns().endReservation(known(callId), customerFollows));
    }

    /**
     * The phone of an agent who has been reserved calls the customer itself, as for direct previews of
     * UCCX; the reservation call must have been ended by {@link #endReservation} before.
     *
     * @return ConnectionCallID of the customer's call
     */
    public long dialCustomer(AgentDesk agent, String customer, CallData data) {
        return begin(() -> phones.campaigns().dial(agent, customer, data));
    }

    /** No customer comes to an agent whose reservation call has been ended: the agent is free again. */
    public void release(AgentDesk agent) {
        outbox.perform(() -> phones.campaigns().release(agent));
    }

    private Call known(long callId) {
        Call call = exchange.find(callId);
        if (call == null) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID);
        }
        return call;
    }

    private long begin(Supplier<Call> step) {
        long[] id = new long[1];
        outbox.perform(() -> id[0] = step.get().id());
        return id[0];
    }
}
