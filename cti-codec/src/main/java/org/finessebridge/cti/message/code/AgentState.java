package org.finessebridge.cti.message.code;

/**
 * The states of an agent. A message carries the number; an agent that may take work is {@link
 * #AVAILABLE}.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AgentState Values".
 */
public enum AgentState implements CtiCode {
    LOGIN(0),
    LOGOUT(1),
    NOT_READY(2),
    AVAILABLE(3),
    TALKING(4),
    WORK_NOT_READY(5),
    WORK_READY(6),
    BUSY_OTHER(7),
    RESERVED(8),
    UNKNOWN(9),
    HOLD(10),
    ACTIVE(11),
    PAUSED(12),
    INTERRUPTED(13),
    NOT_ACTIVE(14);

    private final int code;

    AgentState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
