package org.finessebridge.cti.message.code;

/**
 * Bits of ConfigMsgMask and ConfigInformation of UCCE: kinds of items of the configuration.
 *
 * <p>CTI Server Message Reference Guide, Config Request Event.
 */
public final class ConfigMsgMask {

    public static final long SERVICE = 0x1;
    public static final long SKILL_GROUP = 0x2;
    public static final long AGENT = 0x4;
    public static final long DEVICE = 0x8;
    public static final long CALL_TYPE = 0x10;
    public static final long MRD = 0x20;
    public static final long PERIPHERAL = 0x40;
    public static final long AGENT_DESK_SETTINGS = 0x80;

    /** Since version 25. */
    public static final long TERMINAL = 0x100;

    public static final long AGENT_SERVICES = 0x200;

    /** All that versions up to 24 know; the first five are those of UCCX too. */
    public static final long ALL = 0xFF;

    private ConfigMsgMask() {}
}
