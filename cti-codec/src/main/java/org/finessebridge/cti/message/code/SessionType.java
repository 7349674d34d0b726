package org.finessebridge.cti.message.code;

/**
 * Whether the server that answered OPEN_REQ is the active one (protocol version 24 and later). CTI
 * Server Message Reference Guide, Open Conf.
 */
public enum SessionType implements CtiCode {
    UNKNOWN(0),
    ACTIVE(1),
    STANDBY(2);

    private final int code;

    SessionType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
