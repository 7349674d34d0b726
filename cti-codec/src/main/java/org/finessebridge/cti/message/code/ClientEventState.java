package org.finessebridge.cti.message.code;

/**
 * The weight of what a client reports with CLIENT_EVENT_REPORT_REQ.
 *
 * <p>CTI Server Message Reference Guide, Client Event Service.
 */
public enum ClientEventState implements CtiCode {
    NORMAL(0),
    WARNING(1),
    ERROR(2);

    private final int code;

    ClientEventState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
