package org.finessebridge.cti.message.code;

/**
 * Bits of DeskSettingsMask: what an agent may do, and what the switch does for the agent.
 *
 * <p>CTI Server Message Reference Guide, Agent Desk Settings Conf.
 */
public final class DeskSettingsMask {

    public static final long AVAILABLE_AFTER_INCOMING = 0x1;
    public static final long AVAILABLE_AFTER_OUTGOING = 0x2;
    public static final long AUTO_ANSWER = 0x4;
    public static final long IDLE_REASON_REQUIRED = 0x8;
    public static final long LOGOUT_REASON_REQUIRED = 0x10;
    public static final long SUPERVISOR_CALLS = 0x20;
    public static final long AGENT_TO_AGENT_CALLS = 0x40;
    public static final long INTERNATIONAL = 0x80;
    public static final long PUBLIC_NETWORK = 0x100;
    public static final long PRIVATE_NETWORK = 0x200;
    public static final long OPERATOR_ASSISTED = 0x400;
    public static final long PBX = 0x800;
    public static final long NON_ACD_CALLS = 0x1000;
    public static final long AGENT_SELECTS_GROUP = 0x2000;

    private DeskSettingsMask() {}
}
