package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** Holds and retrieves calls. */
final class Talk {

    private final Exchange exchange;
    private final ChangeEvents changes;
    private final Ringing ringing;
    private final AgentCalls agents;

    Talk(Exchange exchange, ChangeEvents changes, Ringing ringing, AgentCalls agents) {
        this.exchange = exchange;
        this.changes = changes;
        this.ringing = ringing;
        this.agents = agents;
    }

    /**
     * An end holds the call.
     *
     * @throws CallRefusedException where it is not active
     */
    void hold(Connection end, EventCause cause) {
        requireActive(end);
        end.state(LocalConnectionState.HOLD);
        exchange.outbox().changed(end.call());
        if (end.isMonitored()) {
            changes.held(end, cause);
            agents.settle(end.device());
        }
    }

    /**
     * An end retrieves the call; another active one of its device is held first.
     *
     * @throws CallRefusedException where it is not held
     */
    void retrieve(Connection end) {
        requireConversation(end);
        if (!end.is(LocalConnectionState.HOLD)) {
            throw CallRefusedException.of(
                    end.is(LocalConnectionState.CONNECT)
                            ? ControlFailureCode.CF_INVALID_OBJECT_STATE
                            : ControlFailureCode.CF_NO_HELD_CALL);
        }
        boolean dials =
                exchange.liveAt(end.device()).stream().anyMatch(other -> other.is(LocalConnectionState.INITIATE));
        if (dials) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        ringing.holdOthers(end, EventCause.NONE);
        end.state(LocalConnectionState.CONNECT);
        exchange.outbox().changed(end.call());
        if (end.isMonitored()) {
            changes.retrieved(end);
            exchange.streams().start(end);
            agents.settle(end.device());
        }
    }

    /** Nobody talks in a reservation. */
    private static void requireConversation(Connection end) {
        if (end.call().isReservation()) {
            throw CallRefusedException.of(ControlFailureCode.CF_REQUEST_INCOMPATIBLE_WITH_OBJECT);
        }
    }

    /** As {@link #requireActive}; a call that is held is no active call, whoever is to be called from it. */
    static void requireToCallFrom(Connection end) {
        if (end.is(LocalConnectionState.HOLD)) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_ACTIVE_CALL);
        }
        requireActive(end);
    }

    /** Whoever wants something of a conversation must be in one. */
    static void requireActive(Connection end) {
        requireConversation(end);
        if (!end.is(LocalConnectionState.CONNECT)) {
            throw CallRefusedException.of(
                    end.is(LocalConnectionState.HOLD)
                            ? ControlFailureCode.CF_INVALID_OBJECT_STATE
                            : ControlFailureCode.CF_NO_ACTIVE_CALL);
        }
        if (end.isPassive()) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
    }
}
