package org.finessebridge.cti.message.code;

/**
 * Bits of AgentStateMask: the agent states whose events a client wants. CTI Server Message
 * Reference Guide, Constants, "Agent State Masks".
 */
public final class AgentStateMask {

    /** Events of every state. */
    public static final long ALL = 0x3FFF;

    private AgentStateMask() {}

    /**
     * The bit of a state: 1 shifted by its number up to RESERVED; UNKNOWN has none, so that every
     * state after it stands one bit lower.
     *
     * @return the bit, or 0 for {@link AgentState#UNKNOWN}
     */
    public static long bitOf(AgentState state) {
        if (state == AgentState.UNKNOWN) {
            return 0;
        }
        int shift = state.code() < AgentState.UNKNOWN.code() ? state.code() : state.code() - 1;
        return 1L << shift;
    }
}
