package org.finessebridge.cti.message.code;

/**
 * How a call is to be made where the calling device is busy.
 *
 * <p>CTI Server Message Reference Guide, Constants, "CallMannerType Values".
 */
public enum CallMannerType implements CtiCode {
    UNSPECIFIED(0),
    POLITE(1),
    BELLIGERENT(2),
    SEMI_POLITE(3),
    RESERVED(4);

    private final int code;

    CallMannerType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
