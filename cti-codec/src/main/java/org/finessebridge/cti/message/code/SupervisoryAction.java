package org.finessebridge.cti.message.code;

/**
 * What a supervisor does to the call of an agent.
 *
 * <p>CTI Server Message Reference Guide, Constants, "SupervisoryAction Values".
 */
public enum SupervisoryAction implements CtiCode {
    CLEAR(0),
    MONITOR(1),
    WHISPER(2),
    BARGE_IN(3),
    INTERCEPT(4);

    private final int code;

    SupervisoryAction(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
