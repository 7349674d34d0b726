package org.finessebridge.cti.message.code;

/**
 * Whether the identifier of a connection stays with its device or is made for the call.
 *
 * <p>CTI Server Message Reference Guide, Constants, "ConnectionDeviceIDType Values".
 */
public enum ConnectionDeviceIdType implements CtiCode {
    STATIC(0),
    DYNAMIC(1),
    NONE(65535);

    private final int code;

    ConnectionDeviceIdType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
