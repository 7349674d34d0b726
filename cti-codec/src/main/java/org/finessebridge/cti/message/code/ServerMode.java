package org.finessebridge.cti.message.code;

/**
 * How several clients share a service that they registered.
 *
 * <p>CTI Server Message Reference Guide, Constants, "ServerMode Values".
 */
public enum ServerMode implements CtiCode {
    EXCLUSIVE(0),
    ROUND_ROBIN(1),
    PARALLEL(2);

    private final int code;

    ServerMode(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
