package org.finessebridge.cti.message.code;

/**
 * The part of a call in silent monitoring.
 *
 * <p>CTI Server Message Reference Guide, Constants, "SilentMonitorStatus Values".
 */
public enum SilentMonitorStatus implements CtiCode {
    NONE(0),
    INITIATOR(1),
    TARGET(2);

    private final int code;

    SilentMonitorStatus(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
