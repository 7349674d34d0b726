package org.finessebridge.cti.message.code;

/**
 * In which state of the called party a predictive call is given to an agent.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AllocationState Values".
 */
public enum AllocationState implements CtiCode {
    CALL_DELIVERED(0),
    CALL_ESTABLISHED(1);

    private final int code;

    AllocationState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
