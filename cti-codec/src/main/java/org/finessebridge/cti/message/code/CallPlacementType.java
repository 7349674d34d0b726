package org.finessebridge.cti.message.code;

/**
 * How a call is to be placed.
 *
 * <p>CTI Server Message Reference Guide, Constants, "CallPlacementType Values".
 */
public enum CallPlacementType implements CtiCode {
    UNSPECIFIED(0),
    LINE_CALL(1),
    OUTBOUND(2),
    OUTBOUND_NO_ACCESS_CODE(3),
    DIRECT_POSITION(4),
    DIRECT_AGENT(5),
    SUPERVISOR_ASSIST(6);

    private final int code;

    CallPlacementType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
