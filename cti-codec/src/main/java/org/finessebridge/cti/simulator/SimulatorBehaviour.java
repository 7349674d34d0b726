package org.finessebridge.cti.simulator;

import org.finessebridge.cti.message.StatusCode;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a simulator does wrong from now on; the faults can be combined. What happens at one moment
 * only, a SYSTEM_EVENT or a lost connection, is a method of {@link SimulatedServer}.
 *
 * @param setAgentState what becomes of SET_AGENT_STATE_REQ
 * @param delay how long {@link SetAgentState#DELAYED} takes
 * @param heartbeats what becomes of HEARTBEAT_REQ
 * @param open what becomes of OPEN_REQ
 * @param openStatus the status with which {@link Open#REFUSED} refuses; any number, also one that
 *     the guide does not have
 * @param answerDelay how late every answer is, OPEN_CONF and HEARTBEAT_CONF included
 * @param saysNothing whether the client hears nothing at all: no answers and no events; connections
 *     are accepted, and kept
 * @param pgStatus bits of PGStatus beside those that the simulator's own state sets
 * @param wireFault what goes wrong on the wire; null for nothing
 */
public record SimulatorBehaviour(
        SetAgentState setAgentState,
        Duration delay,
        Heartbeats heartbeats,
        Open open,
        long openStatus,
        Duration answerDelay,
        boolean saysNothing,
        long pgStatus,
        @Nullable WireFault wireFault) {

    /** No faults. */
    public static final SimulatorBehaviour NORMAL =
            new SimulatorBehaviour(
                    SetAgentState.ANSWERED,
                    Duration.ZERO,
                    Heartbeats.ANSWERED,
                    Open.ANSWERED,
                    StatusCode.NO_ERROR.code(),
                    Duration.ZERO,
                    false,
                    0,
                    null);

    public SimulatorBehaviour {
        if (delay.isNegative() || answerDelay.isNegative()) {
            throw new IllegalArgumentException("an answer cannot come before its request");
        }
    }

    /** SET_AGENT_STATE_REQ is neither carried out nor answered. */
    public static SimulatorBehaviour ignoringSetAgentState() {
        return NORMAL.toBuilder().setAgentState(SetAgentState.IGNORED).build();
    }

    /** SET_AGENT_STATE_REQ is confirmed, but nothing follows: no change and no event. */
    public static SimulatorBehaviour confirmingWithoutEvent() {
        return NORMAL.toBuilder().setAgentState(SetAgentState.CONFIRMED_ONLY).build();
    }

    /** SET_AGENT_STATE_REQ is carried out and answered later. */
    public static SimulatorBehaviour delayingSetAgentState(Duration delay) {
        return NORMAL.toBuilder().setAgentState(SetAgentState.DELAYED).delay(delay).build();
    }

    /** The client hears nothing at all; connections are accepted. */
    public static SimulatorBehaviour silent() {
        return NORMAL.toBuilder().saysNothing(true).build();
    }

    /** OPEN_REQ is refused. */
    public static SimulatorBehaviour refusingOpen(StatusCode status) {
        return NORMAL.toBuilder().refuseOpen(status.code()).build();
    }

    /** HEARTBEAT_REQ is answered with E_CTI_CTI_SERVER_OFFLINE: the server goes soon. */
    public static SimulatorBehaviour goingOffline() {
        return NORMAL.toBuilder().heartbeats(Heartbeats.SERVER_OFFLINE).build();
    }

    /** Every answer is late. */
    public static SimulatorBehaviour answeringLate(Duration by) {
        return NORMAL.toBuilder().answerDelay(by).build();
    }

    /** Something goes wrong on the wire. */
    public static SimulatorBehaviour spoiling(WireFault fault) {
        return NORMAL.toBuilder().wireFault(fault).build();
    }

    /** A builder with these faults. */
    public SimulatorBehaviourBuilder toBuilder() {
        return new SimulatorBehaviourBuilder(this);
    }

    /** What becomes of SET_AGENT_STATE_REQ. */
    public enum SetAgentState {
        /** Carried out, and answered at once. */
        ANSWERED,
        /** Carried out and answered after {@link SimulatorBehaviour#delay()}. */
        DELAYED,
        /** Confirmed, and not carried out. */
        CONFIRMED_ONLY,
        /** Neither. */
        IGNORED
    }

    /** What becomes of HEARTBEAT_REQ. */
    public enum Heartbeats {
        /** HEARTBEAT_CONF. */
        ANSWERED,
        /** Nothing. */
        IGNORED,
        /** FAILURE_CONF, E_CTI_CTI_SERVER_OFFLINE. */
        SERVER_OFFLINE
    }

    /** What becomes of OPEN_REQ. */
    public enum Open {
        /** By the rules of the guide. */
        ANSWERED,
        /** Nothing. */
        IGNORED,
        /** FAILURE_CONF with {@link SimulatorBehaviour#openStatus()}. */
        REFUSED
    }
}
