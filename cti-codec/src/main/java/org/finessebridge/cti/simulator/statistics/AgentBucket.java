package org.finessebridge.cti.simulator.statistics;

import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Direction;

/** What an agent counts as in a skill group: in one bucket at a time. */
enum AgentBucket {
    AVAIL,
    NOT_READY,
    TALKING_IN,
    TALKING_OUT,
    TALKING_OTHER,
    WORK_NOT_READY,
    WORK_READY,
    BUSY_OTHER,
    RESERVED,
    HOLD;

    /**
     * The bucket of an agent who is signed on.
     *
     * @param here whether it is this skill group that keeps the agent busy
     */
    static AgentBucket of(AgentState state, Direction direction, boolean here) {
        return switch (state) {
            case AVAILABLE -> AVAIL;
            case TALKING, ACTIVE -> here ? talking(direction) : BUSY_OTHER;
            case WORK_NOT_READY -> here ? WORK_NOT_READY : BUSY_OTHER;
            case WORK_READY -> here ? WORK_READY : BUSY_OTHER;
            case RESERVED -> here ? RESERVED : BUSY_OTHER;
            case HOLD, PAUSED, INTERRUPTED -> here ? HOLD : BUSY_OTHER;
            case BUSY_OTHER -> BUSY_OTHER;
            case NOT_READY, LOGIN, LOGOUT, UNKNOWN, NOT_ACTIVE -> NOT_READY;
        };
    }

    private static AgentBucket talking(Direction direction) {
        return switch (direction) {
            case IN -> TALKING_IN;
            case OUT, OUTBOUND_RESERVE, OUTBOUND_PREVIEW, OUTBOUND_PREDICTIVE -> TALKING_OUT;
            case NONE, OTHER_IN, OTHER_OUT -> TALKING_OTHER;
        };
    }
}
