package org.finessebridge.cti.message.code;

/**
 * Whether the router may choose the agent.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AgentMode Values".
 */
public enum AgentMode implements CtiCode {
    NOT_ROUTABLE(0),
    ROUTABLE(1);

    private final int code;

    AgentMode(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
