package org.finessebridge.cti.message.code;

/**
 * The state of the local end of a connection.
 *
 * <p>CTI Server Message Reference Guide, Constants, "LocalConnectionState Values".
 */
public enum LocalConnectionState implements CtiCode {
    NULL(0),
    INITIATE(1),
    ALERTING(2),
    CONNECT(3),
    HOLD(4),
    QUEUED(5),
    FAIL(6),
    NONE(65535);

    private final int code;

    LocalConnectionState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
