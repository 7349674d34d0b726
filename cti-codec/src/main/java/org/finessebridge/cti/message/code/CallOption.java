package org.finessebridge.cti.message.code;

/**
 * Which of the calling agent and device states a call needs.
 *
 * <p>CTI Server Message Reference Guide, Constants, "CallOption Values".
 */
public enum CallOption implements CtiCode {
    UNSPECIFIED(0),
    CALLING_AGENT_ONLINE(1),
    CALLING_AGENT_RESERVED(2),
    CALLING_AGENT_NOT_RESERVED(3),
    CALLING_AGENT_BUZZ_BASE(4),
    CALLING_AGENT_BEEP_HSET(5),
    SERVICE_CIRCUIT_ON(6);

    private final int code;

    CallOption(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
