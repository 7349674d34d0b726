package org.finessebridge.cti.simulator;

import java.time.Duration;

/**
 * Faults that a simulator plays, for tests.
 *
 * @param setAgentState what becomes of SET_AGENT_STATE_REQ
 * @param delay how long {@link SetAgentState#DELAYED} takes
 * @param answersHeartbeats whether HEARTBEAT_REQ is answered
 * @param answersOpen whether OPEN_REQ is answered
 */
public record SimulatorBehaviour(
        SetAgentState setAgentState,
        Duration delay,
        boolean answersHeartbeats,
        boolean answersOpen) {

    /** No faults. */
    public static final SimulatorBehaviour NORMAL =
            new SimulatorBehaviour(SetAgentState.ANSWERED, Duration.ZERO, true, true);

    /** SET_AGENT_STATE_REQ is neither carried out nor answered. */
    public static SimulatorBehaviour ignoringSetAgentState() {
        return new SimulatorBehaviour(SetAgentState.IGNORED, Duration.ZERO, true, true);
    }

    /** SET_AGENT_STATE_REQ is confirmed, but nothing follows: no change and no event. */
    public static SimulatorBehaviour confirmingWithoutEvent() {
        return new SimulatorBehaviour(SetAgentState.CONFIRMED_ONLY, Duration.ZERO, true, true);
    }

    /** SET_AGENT_STATE_REQ is carried out and answered later. */
    public static SimulatorBehaviour delayingSetAgentState(Duration delay) {
        return new SimulatorBehaviour(SetAgentState.DELAYED, delay, true, true);
    }

    /** Nothing is answered at all; connections are accepted. */
    public static SimulatorBehaviour silent() {
        return new SimulatorBehaviour(SetAgentState.IGNORED, Duration.ZERO, false, false);
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
}
