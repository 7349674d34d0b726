package org.finessebridge.cti.message.code;

/**
 * Whom a USER_MESSAGE is for.
 *
 * <p>CTI Server Message Reference Guide, Constants, "Distribution Values".
 */
public enum Distribution implements CtiCode {
    TO_CLIENT(0),
    TO_SUPERVISOR(1),
    TO_TEAM(2),
    TO_ALL(3);

    private final int code;

    Distribution(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
