package org.finessebridge.cti.message.code;

/**
 * The kind of a device.
 *
 * <p>CTI Server Message Reference Guide, Constants, "TypeOfDevice Values".
 */
public enum TypeOfDevice implements CtiCode {
    STATION(0),
    LINE(1),
    BUTTON(2),
    ACD(3),
    TRUNK(4),
    OPERATOR(5),
    STATION_GROUP(16),
    LINE_GROUP(17),
    BUTTON_GROUP(18),
    ACD_GROUP(19),
    TRUNK_GROUP(20),
    OPERATOR_GROUP(21),
    CTI_PORT_SCCP(22),
    CTI_PORT_SIP(23),
    OTHER(255);

    private final int code;

    TypeOfDevice(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
