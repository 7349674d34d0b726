package org.finessebridge.cti.message.code;

/**
 * The direction of the call that an agent state belongs to.
 *
 * <p>CTI Server Message Reference Guide, Agent State Event.
 */
public enum Direction implements CtiCode {
    NONE(0),
    IN(1),
    OUT(2),
    OTHER_IN(3),
    OTHER_OUT(4),
    OUTBOUND_RESERVE(5),
    OUTBOUND_PREVIEW(6),
    OUTBOUND_PREDICTIVE(7);

    private final int code;

    Direction(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
