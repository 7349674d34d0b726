package org.finessebridge.cti.message.code;

/**
 * The kind of a device identifier.
 *
 * <p>CTI Server Message Reference Guide, Constants, "DeviceIDType Values".
 */
public enum DeviceIdType implements CtiCode {
    DEVICE_IDENTIFIER(0),
    TRUNK_IDENTIFIER(70),
    TRUNK_GROUP_IDENTIFIER(71),
    IP_PHONE_MAC_IDENTIFIER(72),
    CTI_PORT(73),
    ROUTE_POINT(74),
    EXTERNAL(75),
    AGENT_DEVICE(76),
    QUEUE(77),
    NON_ACD_DEVICE_IDENTIFIER(78),
    SHARED_DEVICE_IDENTIFIER(79),
    NONE(65535);

    private final int code;

    DeviceIdType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
