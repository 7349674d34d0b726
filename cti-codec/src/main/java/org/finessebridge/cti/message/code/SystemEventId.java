package org.finessebridge.cti.message.code;

/**
 * What a SYSTEM_EVENT reports.
 *
 * <p>CTI Server Message Reference Guide, Constants, "SystemEventID Values".
 */
public enum SystemEventId implements CtiCode {
    CENTRAL_CONTROLLER_ONLINE(1),
    CENTRAL_CONTROLLER_OFFLINE(2),
    PERIPHERAL_ONLINE(3),
    PERIPHERAL_OFFLINE(4),
    TEXT_FYI(5),
    PERIPHERAL_GATEWAY_OFFLINE(6),
    CTI_SERVER_OFFLINE(7),
    CTI_SERVER_ONLINE(8),
    HALF_HOUR_CHANGE(9),
    INSTRUMENT_OUT_OF_SERVICE(10),
    INSTRUMENT_BACK_IN_SERVICE(11);

    private final int code;

    SystemEventId(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
