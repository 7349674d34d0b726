package org.finessebridge.cti.message.code;

/**
 * The kind of a device of the configuration.
 *
 * <p>CTI Server Message Reference Guide, Config Device Event.
 */
public enum ConfigDeviceType implements CtiCode {
    UNKNOWN(0),
    SERVICE(1),
    SKILL_GROUP(2),
    AGENT_ID(3),
    AGENT_DEVICE_EXTENSION(4),
    ROUTE_POINT(5),
    CTI_PORT(6),
    CALL_CONTROL_GROUP(7);

    private final int code;

    ConfigDeviceType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
