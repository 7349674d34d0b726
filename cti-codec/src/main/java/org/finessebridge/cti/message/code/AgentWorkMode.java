package org.finessebridge.cti.message.code;

/**
 * How an agent works: 0 for agents at a desk phone, 3 and 4 for mobile agents.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AgentWorkMode Values".
 */
public enum AgentWorkMode implements CtiCode {
    UNSPECIFIED(0),
    AUTO_IN(1),
    MANUAL_IN(2),
    RA_CALL_BY_CALL(3),
    RA_NAILED_CONNECTION(4);

    private final int code;

    AgentWorkMode(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
