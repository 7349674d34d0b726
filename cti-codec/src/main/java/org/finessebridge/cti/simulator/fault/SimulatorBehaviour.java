package org.finessebridge.cti.simulator.fault;

import java.time.Duration;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * What a simulator does wrong from now on; the faults can be combined. What happens at one moment
 * only, a SYSTEM_EVENT or a lost connection, is a method of {@code SimulatedServer}. With a late
 * answer to OPEN_REQ the session is opened late: no event comes before OPEN_CONF.
 *
 * @param setAgentState what becomes of SET_AGENT_STATE_REQ
 * @param delay how long {@link SetAgentState#DELAYED}, {@link SetAgentState#CONFIRMED_FIRST},
 *     {@link SetAgentState#CONFIRMED_THEN_REFUSED} and {@link SetAgentState#REFUSED} take
 * @param queryAgentState what becomes of QUERY_AGENT_STATE_REQ
 * @param refusal FailureCode of what is refused though it breaks no rule
 * @param heartbeats what becomes of HEARTBEAT_REQ
 * @param open what becomes of OPEN_REQ
 * @param openStatus the status with which {@link Open#REFUSED} refuses; any number, also one that
 *     the guide does not have
 * @param answerDelay how late every answer is, OPEN_CONF and HEARTBEAT_CONF included
 * @param eventDelay how late every AGENT_STATE_EVENT is; with an answerDelay beside it either may
 *     come first
 * @param eventPerSkillGroup whether AGENT_STATE_EVENT is sent once for each of the agent's skill
 *     groups, as UCCE does, in place of once with their list
 * @param saysNothing whether the client hears nothing at all: no answers and no events; connections
 *     are accepted, and kept
 * @param pgStatus bits of PGStatus beside those that the simulator's own state sets
 * @param wireFault what goes wrong on the wire; null for nothing
 * @param randomFaults what goes wrong by chance; null for nothing
 * @param callEvents in which order the events of calls come
 */
public record SimulatorBehaviour(
        SetAgentState setAgentState,
        Duration delay,
        QueryAgentState queryAgentState,
        ControlFailureCode refusal,
        Heartbeats heartbeats,
        Open open,
        long openStatus,
        Duration answerDelay,
        Duration eventDelay,
        boolean eventPerSkillGroup,
        boolean saysNothing,
        long pgStatus,
        @Nullable WireFault wireFault,
        @Nullable RandomFaults randomFaults,
        CallEventOrder callEvents) {

    /** No faults. */
    public static final SimulatorBehaviour NORMAL = new SimulatorBehaviour(
            SetAgentState.ANSWERED,
            Duration.ZERO,
            QueryAgentState.ANSWERED,
            ControlFailureCode.CF_RESOURCE_BUSY,
            Heartbeats.ANSWERED,
            Open.ANSWERED,
            StatusCode.NO_ERROR.code(),
            Duration.ZERO,
            Duration.ZERO,
            false,
            false,
            0,
            null,
            null,
            CallEventOrder.USUAL);

    public SimulatorBehaviour {
        if (delay.isNegative() || answerDelay.isNegative() || eventDelay.isNegative()) {
            throw new IllegalArgumentException("a message cannot come before its cause");
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
        return NORMAL.toBuilder()
                .setAgentState(SetAgentState.DELAYED)
                .delay(delay)
                .build();
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

    /** Messages come in any order that the guide allows, and what else goes wrong by chance. */
    public static SimulatorBehaviour atRandom(RandomFaults faults) {
        return NORMAL.toBuilder().randomFaults(faults).build();
    }

    /** The events of calls come in another order. */
    public static SimulatorBehaviour ordering(CallEventOrder callEvents) {
        return NORMAL.toBuilder().callEvents(callEvents).build();
    }

    /** A builder with these faults. */
    public SimulatorBehaviourBuilder toBuilder() {
        return new SimulatorBehaviourBuilder(this);
    }

    /** What becomes of SET_AGENT_STATE_REQ. */
    public enum SetAgentState {
        /** Carried out, and answered at once; or what {@link RandomFaults} say. */
        ANSWERED,
        /** Carried out and answered after {@link SimulatorBehaviour#delay()}. */
        DELAYED,
        /** Confirmed, and not carried out. */
        CONFIRMED_ONLY,
        /** Neither. */
        IGNORED,
        /**
         * Refused or confirmed at once, and carried out after {@link SimulatorBehaviour#delay()};
         * where that has become impossible meanwhile, CONTROL_FAILURE_CONF follows the
         * confirmation.
         */
        CONFIRMED_FIRST,
        /**
         * Confirmed at once, not carried out, and refused with {@link SimulatorBehaviour#refusal()}
         * after {@link SimulatorBehaviour#delay()}.
         */
        CONFIRMED_THEN_REFUSED,
        /**
         * Not carried out, and refused with {@link SimulatorBehaviour#refusal()} after {@link
         * SimulatorBehaviour#delay()}.
         */
        REFUSED
    }

    /** What becomes of QUERY_AGENT_STATE_REQ. */
    public enum QueryAgentState {
        /** Answered with the state at that moment, however late the answer comes. */
        ANSWERED,
        /** Not answered. */
        IGNORED,
        /** Refused with {@link SimulatorBehaviour#refusal()}. */
        REFUSED
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
