package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.jspecify.annotations.Nullable;

/**
 * The telephone system of a contact centre: its calls, and what phones, callers and dialers do with
 * them; the events go to the clients. Used on the simulator's event loop only. Methods that name a
 * call, or a device that has no part in it, throw IllegalArgumentException where there is none, and
 * IllegalStateException where its state forbids what is wanted.
 */
public final class Telephony {

    private final AgentLogic agents;

    /** No calls yet. */
    public Telephony(AgentLogic agents) {
        this.agents = agents;
    }

    /** The agents at its devices. */
    public AgentLogic agents() {
        return agents;
    }

    /** Who decides where calls to dialled numbers go, from now on. */
    public void routing(CallRouting routing) {
        throw new UnsupportedOperationException();
    }

    /** What happens at numbers outside, from now on. */
    public void externalParties(ExternalParties parties) {
        throw new UnsupportedOperationException();
    }

    /** How much it takes, from now on. */
    public void limits(TelephonyLimits limits) {
        throw new UnsupportedOperationException();
    }

    /** Adds a listener; there may be many. */
    public void listen(TelephonyListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Every call that there is, the oldest first. Immutable. */
    public List<CallSnapshot> calls() {
        throw new UnsupportedOperationException();
    }

    /** A call; null where there is none. */
    public @Nullable CallSnapshot call(long callId) {
        throw new UnsupportedOperationException();
    }

    /**
     * A caller outside dials a number of the contact centre.
     *
     * @return ConnectionCallID of the call, also where it has ended at once
     */
    public long inbound(String ani, String dialedNumber, CallData data) {
        throw new UnsupportedOperationException();
    }

    /**
     * Someone picks up a phone of the contact centre and dials.
     *
     * @return ConnectionCallID of the call
     */
    public long dial(String fromDevice, String dialedNumber, CallData data) {
        throw new UnsupportedOperationException();
    }

    /** A phone answers the call that rings there. */
    public void answer(long callId, String device) {
        throw new UnsupportedOperationException();
    }

    /** A phone holds its call. */
    public void hold(long callId, String device) {
        throw new UnsupportedOperationException();
    }

    /** A phone retrieves its held call; another active one of the phone is held first. */
    public void retrieve(long callId, String device) {
        throw new UnsupportedOperationException();
    }

    /** An end of a call hangs up: a device, or a number outside. */
    public void hangUp(long callId, String device) {
        throw new UnsupportedOperationException();
    }

    /** The caller gives up: hangs up, wherever the call waits or rings. */
    public void abandon(long callId) {
        throw new UnsupportedOperationException();
    }

    /** Sets variables, as a routing script does. */
    public void setData(long callId, CallData change) {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings a queued call to an agent: AGENT_PRE_CALL, RESERVED, and it rings.
     *
     * @throws IllegalStateException where the call does not wait, or the agent is not signed on
     */
    public void deliver(long callId, AgentDesk agent, long skillGroupNumber) {
        throw new UnsupportedOperationException();
    }

    /** Queues a waiting call for another skill group; it stays where it is but for the numbers. */
    public void requeue(long callId, long skillGroupNumber) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a call away from the device where it rings: on no answer of a routed call, or by
     * forwarding. A routed call waits in its queue again; its agent becomes NOT_READY with the
     * reason of ring-no-answer. Any other call goes on to the number.
     *
     * @param to where it goes; for a routed call the dialled number that takes it back
     */
    public void divert(long callId, String device, String to, EventCause cause) {
        throw new UnsupportedOperationException();
    }

    /**
     * A dialer reserves an agent.
     *
     * @return ConnectionCallID of the reservation call
     */
    public long reserve(AgentDesk agent, Reservation reservation) {
        throw new UnsupportedOperationException();
    }

    /**
     * A dialer brings a customer to an agent who has been reserved; the reservation call must have
     * been ended by {@link #endReservation} before.
     *
     * @return ConnectionCallID of the customer's call
     */
    public long connectCustomer(AgentDesk agent, Reservation customer) {
        throw new UnsupportedOperationException();
    }

    /** Ends a reservation call; the agent stays reserved where a customer's call is to follow. */
    public void endReservation(long callId, boolean customerFollows) {
        throw new UnsupportedOperationException();
    }
}
