package org.finessebridge.cti.message.code;

/**
 * What AGENT_GREETING_CONTROL_REQ does to a greeting.
 *
 * <p>CTI Server Message Reference Guide, Agent Greeting Control Req.
 */
public enum AgentGreetingAction implements CtiCode {
    STOP(0),
    DISABLE(1),
    ENABLE(2);

    private final int code;

    AgentGreetingAction(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
