package org.finessebridge.cti.message.code;

/**
 * What has become of an agent greeting.
 *
 * <p>CTI Server Message Reference Guide, Call Agent Greeting Event.
 */
public enum AgentGreetingEvent implements CtiCode {
    STARTED(0),
    ENDED(1),
    FAILED(2);

    private final int code;

    AgentGreetingEvent(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
