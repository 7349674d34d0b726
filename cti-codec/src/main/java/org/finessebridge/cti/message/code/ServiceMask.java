package org.finessebridge.cti.message.code;

/**
 * Bits of ServicesRequested and ServicesGranted. CTI Server Message Reference Guide, Constants,
 * "CTI Service Masks".
 */
public final class ServiceMask {

    /** Agent mode: events of one agent's device. */
    public static final long CLIENT_EVENTS = 0x1;

    public static final long CALL_DATA_UPDATE = 0x2;

    /** Requests that act on agents and calls. */
    public static final long CLIENT_CONTROL = 0x4;

    public static final long CONNECTION_MONITOR = 0x8;

    /** Bridge mode: events of all agents and calls. */
    public static final long ALL_EVENTS = 0x10;

    public static final long PERIPHERAL_MONITOR = 0x20;
    public static final long CLIENT_MONITOR = 0x40;
    public static final long SUPERVISOR = 0x80;
    public static final long SERVER = 0x100;
    public static final long AGENT_REPORTING = 0x400;
    public static final long ALL_TASK_EVENTS = 0x800;
    public static final long TASK_MONITOR = 0x1000;
    public static final long AGENT_STATE_CONTROL_ONLY = 0x2000;
    public static final long DEVICE_STATE_CONTROL = 0x8000;
    public static final long CONFIG_EVENTS = 0x40000;
    public static final long UPDATE_EVENTS = 0x80000;
    public static final long IGNORE_DUPLICATE_AGENT_EVENTS = 0x100000;
    public static final long IGNORE_CONF = 0x200000;
    public static final long ACD_LINE_ONLY = 0x400000;

    /** The client understands active and standby servers (protocol version 24). */
    public static final long ACTIVE_STANDBY = 0x2000000;

    public static final long DEBUG = 0x80000000L;

    private ServiceMask() {}
}
