package org.finessebridge.cti.message.code;

/**
 * What a consultation call is for.
 *
 * <p>CTI Server Message Reference Guide, Constants, "ConsultType Values".
 */
public enum ConsultType implements CtiCode {
    UNSPECIFIED(0),
    TRANSFER(1),
    CONFERENCE(2);

    private final int code;

    ConsultType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
