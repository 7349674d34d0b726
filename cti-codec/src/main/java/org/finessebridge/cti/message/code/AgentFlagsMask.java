package org.finessebridge.cti.message.code;

/**
 * Bits of AgentFlags: the part of an agent in a team; 0 for a regular agent.
 *
 * <p>CTI Server Message Reference Guide, Agent Team Config Event.
 */
public final class AgentFlagsMask {

    public static final long PRIMARY_SUPERVISOR = 0x1;
    public static final long TEMPORARY_AGENT = 0x2;
    public static final long SUPERVISOR = 0x4;

    private AgentFlagsMask() {}
}
