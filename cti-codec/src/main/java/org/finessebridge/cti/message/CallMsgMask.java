package org.finessebridge.cti.message;

/**
 * Bits of CallMsgMask: the call events that a client wants. CTI Server Message Reference Guide,
 * Constants, "Unsolicited Call Event Message Masks".
 */
public final class CallMsgMask {

    /** Every call event up to AGENT_TEAM_CONFIG, and agent greetings. */
    public static final long ALL = 0x08FF_FFFFL;

    private CallMsgMask() {}
}
