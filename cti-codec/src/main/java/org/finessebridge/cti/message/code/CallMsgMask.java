package org.finessebridge.cti.message.code;

/**
 * Bits of CallMsgMask: the call events that a client wants.
 *
 * <p>CTI Server Message Reference Guide, Constants, "Unsolicited Call Event Message Masks".
 */
public final class CallMsgMask {

    public static final long CALL_DELIVERED = 0x1;
    public static final long CALL_QUEUED = 0x2;
    public static final long CALL_ESTABLISHED = 0x4;
    public static final long CALL_HELD = 0x8;
    public static final long CALL_RETRIEVED = 0x10;
    public static final long CALL_CLEARED = 0x20;
    public static final long CALL_CONNECTION_CLEARED = 0x40;
    public static final long CALL_ORIGINATED = 0x80;
    public static final long CALL_CONFERENCED = 0x100;
    public static final long CALL_TRANSFERRED = 0x200;
    public static final long CALL_DIVERTED = 0x400;
    public static final long CALL_SERVICE_INITIATED = 0x800;
    public static final long CALL_TRANSLATION_ROUTE = 0x1000;
    public static final long BEGIN_CALL = 0x2000;
    public static final long END_CALL = 0x4000;
    public static final long CALL_DATA_UPDATE = 0x8000;
    public static final long CALL_FAILED = 0x10000;
    public static final long CALL_REACHED_NETWORK = 0x20000;
    public static final long CALL_DEQUEUED = 0x40000;
    public static final long AGENT_PRE_CALL = 0x80000;
    public static final long AGENT_PRE_CALL_ABORT = 0x100000;
    public static final long RTP_STARTED = 0x200000;
    public static final long RTP_STOPPED = 0x400000;
    public static final long AGENT_TEAM_CONFIG = 0x800000;
    public static final long AGENT_LEGACY_PRE_CALL = 0x1000000;
    public static final long CALL_ATTRIBUTE_CHANGE = 0x2000000;
    public static final long CALL_TERMINATION = 0x4000000;
    public static final long CALL_AGENT_GREETING = 0x8000000;
    public static final long NETWORK_RECORDING_STARTED = 0x10000000;
    public static final long NETWORK_RECORDING_ENDED = 0x20000000;
    public static final long NETWORK_RECORDING_FAILED = 0x40000000;
    public static final long NETWORK_RECORDING_TARGET_INFO = 0x80000000L;

    /** Every call event up to AGENT_TEAM_CONFIG, and agent greetings. */
    public static final long ALL = 0x08FF_FFFFL;

    private CallMsgMask() {}
}
