package org.finessebridge.cti.message.code;

/**
 * The direction of an RTP stream.
 *
 * <p>CTI Server Message Reference Guide, Constants, "RTPDirection Values".
 */
public enum RtpDirection implements CtiCode {
    INPUT(0),
    OUTPUT(1),
    BIDIRECTIONAL(2);

    private final int code;

    RtpDirection(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
