package org.finessebridge.cti.message;

/**
 * Bits of CallMsgMask: the call events that a client wants. CTI Server Message Reference Guide,
 * Constants, "Unsolicited Call Event Message Masks".
 */
public final class CallMsgMask {

    /** Every call event up to CALL_ATTRIBUTE_CHANGE, and agent greetings. */
    public static final long ALL = 0x0BFF_FFFFL;

    private CallMsgMask() {}
}
