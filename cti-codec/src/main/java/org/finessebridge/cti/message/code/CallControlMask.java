package org.finessebridge.cti.message.code;

/**
 * Bits of CallControlSupported: the requests that a switch can carry out for a device.
 *
 * <p>CTI Server Message Reference Guide, Query Device Info Conf.
 */
public final class CallControlMask {

    public static final long QUERY_AGENT_STATE = 0x1;
    public static final long SET_AGENT_STATE = 0x2;
    public static final long ALTERNATE = 0x4;
    public static final long ANSWER = 0x8;
    public static final long CLEAR_CALL = 0x10;
    public static final long CLEAR_CONNECTION = 0x20;
    public static final long CONFERENCE = 0x40;
    public static final long CONSULTATION = 0x80;
    public static final long DEFLECT = 0x100;
    public static final long HOLD = 0x200;
    public static final long MAKE_CALL = 0x400;
    public static final long MAKE_PREDICTIVE = 0x800;
    public static final long RECONNECT = 0x1000;
    public static final long RETRIEVE = 0x2000;
    public static final long TRANSFER = 0x4000;
    public static final long QUERY_DEVICE_INFO = 0x8000;
    public static final long SNAPSHOT_CALL = 0x10000;
    public static final long SNAPSHOT_DEVICE = 0x20000;
    public static final long SEND_DTMF = 0x40000;

    private CallControlMask() {}
}
