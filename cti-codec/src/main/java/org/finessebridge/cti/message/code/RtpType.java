package org.finessebridge.cti.message.code;

/**
 * The kind of an RTP stream.
 *
 * <p>CTI Server Message Reference Guide, Constants, "RTPType Values".
 */
public enum RtpType implements CtiCode {
    AUDIO(0),
    VIDEO(1),
    DATA(2);

    private final int code;

    RtpType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
