package org.finessebridge.cti.message.code;

/**
 * Whether an agent must enter wrap-up data.
 *
 * <p>CTI Server Message Reference Guide, Constants, "WrapupDataMode Values".
 */
public enum WrapupDataMode implements CtiCode {
    REQUIRED(0),
    OPTIONAL(1),
    NOT_ALLOWED(2),
    REQUIRED_WITH_DATA(3);

    private final int code;

    WrapupDataMode(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
